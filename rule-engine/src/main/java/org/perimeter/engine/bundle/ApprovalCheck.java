package org.perimeter.engine.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether each required agency has approved the content of a bundle, each by another person; nothing unverified rides along.
final class ApprovalCheck {
    private final BundleStatement bundle;
    private final Set<String> required;
    private final Refusals refusals;

    ApprovalCheck(BundleStatement bundle, Set<String> required, Refusals refusals) {
        this.bundle = bundle;
        this.required = required;
        this.refusals = refusals;
    }

    void check(SignerCheck signers) {
        List<Signed<ApprovalStatement>> approvals = bundle.approvals();
        var missing = new TreeSet<>(required);
        var persons = new HashSet<String>();
        var keys = new HashSet<Hash>();
        for (int i = 0; i < approvals.size(); i++) {
            ApprovalStatement approval = approvals.get(i).statement();
            String place = "bundle#/statement/approvals/" + i + "/statement";
            missing.remove(approval.agency());
            checkStatement(approval, place);
            signers.check(approvals.get(i), approval.signatory(), approval.at(), place);
            if (!persons.add(approval.person())) {
                refusals.add(
                        Reason.SAME_PERSON_TWICE,
                        place + "/person",
                        approval.person() + " has approved already");
            }
            if (!keys.add(approval.keyId())) {
                refusals.add(
                        Reason.SAME_KEY_TWICE,
                        place + "/keyId",
                        "One key has signed two approvals");
            }
        }
        for (String agency : missing) {
            refusals.add(
                    Reason.APPROVAL_MISSING,
                    "bundle#/statement/approvals",
                    agency + " has not approved");
        }
    }

    private void checkStatement(ApprovalStatement approval, String place) {
        if (!required.contains(approval.agency())) {
            refusals.add(
                    Reason.AGENCY_NOT_REQUIRED,
                    place + "/agency",
                    approval.agency()
                            + " is none of the programme's agencies, which are "
                            + required);
        }
        if (!approval.contentHash().equals(bundle.contentHash())) {
            refusals.add(
                    Reason.APPROVAL_OF_OTHER_CONTENT,
                    place + "/contentHash",
                    approval.agency()
                            + " approved "
                            + approval.contentHash()
                            + ", not "
                            + bundle.contentHash());
        }
        if (!approval.programme().equals(bundle.programme())) {
            refusals.add(
                    Reason.APPROVAL_OF_OTHER_PROGRAMME,
                    place + "/programme",
                    approval.agency()
                            + " approved for "
                            + approval.programme()
                            + ", not "
                            + bundle.programme());
        }
        if (approval.at().isAfter(bundle.at().plus(SignerCheck.SKEW))) {
            refusals.add(
                    Reason.APPROVAL_AFTER_RELEASE,
                    place + "/at",
                    approval.agency()
                            + " approved at "
                            + approval.at()
                            + ", after the release of "
                            + bundle.at());
        }
    }
}
