package org.perimeter.ui.notice;

/// The words of a notice.
final class NoticeWords {
    private NoticeWords() {}

    /// Key of the sentence for a step: with who took it, the version's number and its programme; or with who took it and the
    /// person whose role it changed.
    static String key(String action) {
        return switch (action) {
            case "approve" -> "notice.approve";
            case "confirm-administrator" -> "notice.confirmAdministrator";
            case "confirm-approver" -> "notice.confirmApprover";
            case "end-approver" -> "notice.endApprover";
            case "grant-administrator" -> "notice.grantAdministrator";
            case "grant-approver" -> "notice.grantApprover";
            case "ask-for-changes" -> "notice.askForChanges";
            case "comment" -> "notice.comment";
            case "publish" -> "notice.publish";
            case "release-list" -> "notice.releaseList";
            case "roll-back" -> "notice.rollBack";
            case "schedule" -> "notice.schedule";
            case "submit" -> "notice.submit";
            case "take-back-changes" -> "notice.takeBackChanges";
            case "withdraw" -> "notice.withdraw";
            default ->
                    throw new IllegalArgumentException(
                            "Nobody is told of "
                                    + action
                                    + "\nMaybe an audience was added without words.");
        };
    }
}
