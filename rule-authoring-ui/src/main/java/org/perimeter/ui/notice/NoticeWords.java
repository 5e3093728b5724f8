package org.perimeter.ui.notice;

import com.vaadin.flow.i18n.I18NProvider;

/// A notice as a sentence.
final class NoticeWords {
    private NoticeWords() {}

    static String of(String action, String by, int number, String programme) {
        return switch (action) {
            case "approve" -> I18NProvider.translate("notice.approve", by, number, programme);
            case "ask-for-changes" ->
                    I18NProvider.translate("notice.askForChanges", by, number, programme);
            case "comment" -> I18NProvider.translate("notice.comment", by, number, programme);
            case "publish" -> I18NProvider.translate("notice.publish", by, number, programme);
            case "roll-back" -> I18NProvider.translate("notice.rollBack", by, number, programme);
            case "submit" -> I18NProvider.translate("notice.submit", by, number, programme);
            case "take-back-changes" ->
                    I18NProvider.translate("notice.takeBackChanges", by, number, programme);
            case "withdraw" -> I18NProvider.translate("notice.withdraw", by, number, programme);
            default ->
                    throw new IllegalArgumentException(
                            "Nobody is told of "
                                    + action
                                    + "\nMaybe an audience was added without words.");
        };
    }
}
