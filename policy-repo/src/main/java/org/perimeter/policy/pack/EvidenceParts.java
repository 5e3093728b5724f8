package org.perimeter.policy.pack;

import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.EvidenceFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The simulations that a version was judged by: what was signed of them, and what they found.
@Component
class EvidenceParts {
    private final EvidenceFile evidence;
    private final ObjectProvider<RunReports> reports;

    EvidenceParts(EvidenceFile evidence, ObjectProvider<RunReports> reports) {
        this.evidence = evidence;
        this.reports = reports;
    }

    /// @param folder in front of each file's name; empty for the top of the pack
    void add(VersionId version, String folder, PackFile pack) {
        evidence.of(version).stream()
                .map(AttachedEvidence::evidence)
                .forEach(found -> add(found, folder, pack));
    }

    private void add(Evidence found, String folder, PackFile pack) {
        pack.add(folder + "evidence/" + found.hash() + ".json", found.canonical());
        Hash run = found.runHash();
        reports.stream()
                .findFirst()
                .flatMap(kept -> kept.report(run))
                .ifPresent(report -> pack.add(folder + "runs/" + run + ".json", report));
    }
}
