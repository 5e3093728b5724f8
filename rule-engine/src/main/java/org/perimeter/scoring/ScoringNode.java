package org.perimeter.scoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.decision.DecisionMaker;
import org.perimeter.engine.decision.Stamp;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.fact.History;
import org.perimeter.engine.manifest.Message;
import org.perimeter.engine.manifest.Message.FiledBill;
import org.perimeter.scoring.log.DecisionId;
import org.perimeter.scoring.log.DecisionLog;
import org.perimeter.scoring.log.LedgerLookup;
import org.perimeter.scoring.log.LogRecord;
import org.perimeter.scoring.release.ActiveRelease;
import org.perimeter.scoring.release.ActiveReleases;

/// Decides on each bill of a message by the release that runs, and logs all of it before it answers.
public final class ScoringNode {
    /// Name of the engine and level of the rule language, as decisions bear it.
    public static final String ENGINE = "perimeter-drools/1";

    private final ActiveReleases releases;
    private final DecisionLog log;
    private final LedgerLookup ledger;

    /// @param ledger for decisions that the log has given up or another node has made
    public ScoringNode(ActiveReleases releases, DecisionLog log, LedgerLookup ledger) {
        this.releases = releases;
        this.log = log;
        this.ledger = ledger;
    }

    public String name() {
        return log.node();
    }

    /// Refuses a programme before its message is read.
    ///
    /// @throws UnknownProgramme where this node is not configured for it
    /// @throws NoRelease        where no release of it runs
    public ActiveRelease release(String programme) {
        if (!releases.programmes().contains(programme)) {
            throw new UnknownProgramme(programme, releases.programmes());
        }
        return releases.current(programme).orElseThrow(() -> new NoRelease(programme));
    }

    /// The decisions in the order of the bills, all by one release, all on the disk.
    ///
    /// @throws org.perimeter.scoring.log.LogBusy        when too much waits for the disk
    /// @throws org.perimeter.scoring.log.LogUnavailable when the disk takes nothing
    public List<Scored> score(Submission submission) {
        ActiveRelease active = release(submission.programme());
        List<Scored> decisions = new ArrayList<>();
        List<LogRecord> records = new ArrayList<>();
        for (FiledBill bill : submission.message().bills()) {
            Facts facts = CanonicalFacts.of(bill.consignment(), submission.asOf(), History.none());
            byte[] canonicalFacts = FactsJson.canonical(facts);
            Decision decision =
                    DecisionMaker.decide(
                            active.evaluator(),
                            active.release().policy(),
                            facts,
                            stamp(submission, bill, active));
            String json = new String(DecisionJson.canonical(decision), StandardCharsets.UTF_8);
            decisions.add(new Scored(decision, json));
            records.add(
                    new LogRecord(
                            decision.decisionId(),
                            submission.client(),
                            Hash.of(canonicalFacts).hex(),
                            new String(canonicalFacts, StandardCharsets.UTF_8),
                            json));
        }
        log.append(records);
        return decisions;
    }

    private Stamp stamp(Submission submission, FiledBill bill, ActiveRelease active) {
        return new Stamp(
                log.nextId().toString(),
                new BillRef(bill.consignment().bill().number(), bill.position()),
                active.release().ref(),
                ENGINE,
                submission.asOf(),
                submission.cause(),
                findings(submission.message(), bill));
    }

    private static List<MessageFinding> findings(Message message, FiledBill bill) {
        List<MessageFinding> findings = new ArrayList<>(message.findings());
        findings.addAll(bill.findings());
        return findings;
    }

    /// A decision of this node's log, or else of the ledger.
    public Optional<LedgerLookup.Entry> find(DecisionId id) {
        return log.find(id)
                .map(record -> new LedgerLookup.Entry(record.client(), record.decision()))
                .or(() -> ledger.decision(id.toString()));
    }
}
