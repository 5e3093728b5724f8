package org.perimeter.policy.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PolicyTest
class AnchorsIT {
    @TempDir Path directory;
    @Autowired AuditTrail trail;
    @Autowired Anchors running;
    @Autowired Clock clock;
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired TransactionTemplate transaction;
    @Autowired DataDirectory data;

    @Test
    void an_approval_anchors_its_head_with_each_agency() throws Exception {
        var version = journey.inReview("montreal", cast.analyst(Agency.CBSA));
        journey.approved(version, cast.approver(Agency.CBP));
        long approved = trail.of(version.subject()).getLast().sequence();
        running.soon("test").get();

        for (Agency agency : Agency.values()) {
            Path own = data.path().resolve("audit-anchors").resolve(agency.name());
            assertThat(heads(own))
                    .anySatisfy(head -> {
                        assertThat(head.cause()).isEqualTo("approve");
                        assertThat(head.sequence()).isEqualTo(approved);
                    });
        }
    }

    @Test
    void nothing_is_written_where_nothing_happened() throws Exception {
        Anchors anchors = anchors();
        anchors.soon("first").get();
        var before = heads(mine());

        anchors.soon("second").get();

        assertThat(heads(mine())).isEqualTo(before);
        anchors.end();
    }

    @Test
    void a_line_that_was_cut_off_costs_nothing() throws Exception {
        Anchors anchors = anchors();
        anchors.soon("first").get();
        Path file = AnchorReader.files(mine()).getLast();
        Files.writeString(file, "{\"entry\":{\"sequence\":99", StandardOpenOption.APPEND);
        step();

        anchors.soon("second").get();

        assertThat(heads(mine()).getLast().sequence())
                .isEqualTo(trail.head().orElseThrow().sequence());
        assertThat(anchors.standing()).allMatch(one -> one.trouble() == null);
        anchors.end();
    }

    @Test
    void a_trail_that_contradicts_a_head_is_not_copied() throws Exception {
        Anchors anchors = anchors();
        anchors.soon("first").get();
        AnchoredHead head = new AnchorFolder(mine()).head();
        var beyond =
                new AnchoredHead(
                        head.sequence(), AuditTrail.BEGINNING, clock.instant(), "someone-else");
        new AnchorFolder(mine()).add(List.of(), beyond);
        step();

        anchors.soon("second").get();

        assertThat(new AnchorFolder(mine()).head()).isEqualTo(beyond);
        assertThat(anchors.standing())
                .filteredOn(one -> one.agency() == Agency.CBSA)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.trouble())
                                .isEqualTo(
                                        "The trail no longer leads to head "
                                                + head.sequence()
                                                + "."));
        anchors.end();
    }

    @Test
    void a_directory_that_cannot_be_written_is_told_and_holds_up_no_other() throws Exception {
        Files.writeString(mine(), "a file where a directory should be");
        Anchors anchors = anchors();

        anchors.soon("first").get();

        assertThat(anchors.standing())
                .filteredOn(one -> one.trouble() != null)
                .extracting(Anchoring::agency)
                .containsExactly(Agency.CBSA);
        assertThat(heads(directory.resolve("CBP"))).isNotEmpty();
        anchors.end();
    }

    private Anchors anchors() {
        step();
        return new Anchors(trail, new AnchorSettings(directory, Map.of()), clock);
    }

    private void step() {
        transaction.executeWithoutResult(
                _ -> trail.record(new AuditEvent(null, "step", "a thing", null, null)));
    }

    private Path mine() {
        return directory.resolve("CBSA");
    }

    private static List<AnchoredHead> heads(Path directory) throws Exception {
        var heads = new ArrayList<AnchoredHead>();
        try (var reader = AnchorReader.of(directory)) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                if (line.get() instanceof AnchorLine.Head(AnchoredHead head)) {
                    heads.add(head);
                }
            }
        }
        return heads;
    }
}
