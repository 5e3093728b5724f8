package org.perimeter.ui.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.decision.Decision.Hit;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.decision.NearestChange;
import org.perimeter.engine.decision.Replay;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.ui.look.Saying;

/// One decision, and what its facts and its release still tell of it: why, why not, and whether it comes out the same.
final class DecisionPresenter {
    private final DecisionDesk desk;
    private final LedgerEntry entry;
    private final Optional<byte[]> kept;
    private final Optional<Facts> facts;
    private final Optional<ResolvedPolicy> policy;
    private final Map<String, Explanation> explanations;

    /// @param inForce whether it was within its validity; one that was not counts for nothing, whatever it says
    /// @param nearest empty where the rule fired or was not in force, and where no nearest change is known
    record Why(Rule rule, Saying saying, boolean inForce, Optional<NearestChange> nearest) {}

    /// Why nothing more can be told of a decision than its record says.
    enum Lost {
        /// Disposed of at the end of their retention, or not here yet.
        FACTS,
        /// What is kept under the hash of the facts is something else.
        FACTS_CHANGED,
        RELEASE
    }

    private DecisionPresenter(DecisionDesk desk, LedgerEntry entry) {
        this.desk = desk;
        this.entry = entry;
        this.kept = desk.facts(entry);
        this.facts =
                kept.filter(bytes -> Hash.of(bytes).equals(entry.factsHash())).map(FactsJson::read);
        this.policy = desk.policy(entry);
        this.explanations =
                facts.isEmpty() || policy.isEmpty()
                        ? Map.of()
                        : Explanation.of(policy.get(), facts.get()).stream()
                                .collect(
                                        Collectors.toMap(Explanation::ruleId, Function.identity()));
    }

    /// Empty where there is no such decision for this person.
    static Optional<DecisionPresenter> of(DecisionDesk desk, String decisionId) {
        return desk.find(decisionId).map(entry -> new DecisionPresenter(desk, entry));
    }

    LedgerEntry entry() {
        return entry;
    }

    Optional<Facts> facts() {
        return facts;
    }

    Optional<Lost> lost() {
        if (facts.isEmpty()) {
            return Optional.of(kept.isEmpty() ? Lost.FACTS : Lost.FACTS_CHANGED);
        }
        return policy.isEmpty() ? Optional.of(Lost.RELEASE) : Optional.empty();
    }

    /// What made a rule of the record fire.
    Optional<Saying> why(Hit hit) {
        return Optional.ofNullable(explanations.get(hit.ruleId()))
                .map(explanation -> Saying.of(explanation, true));
    }

    /// The rules that had no part in the decision, by id.
    List<Rule> silent() {
        return policy.stream()
                .flatMap(known -> known.rules().stream())
                .map(ResolvedRule::rule)
                .filter(rule -> !fired(rule.id()))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /// Why a rule had no part in it; empty for one that had, or that the release does not have.
    Optional<Why> whyNot(String ruleId) {
        Explanation explanation = explanations.get(ruleId);
        if (policy.isEmpty() || facts.isEmpty() || explanation == null || fired(ruleId)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(entry.decision().asOf(), ZoneOffset.UTC);
        return policy.get().rules().stream()
                .filter(rule -> rule.rule().id().equals(ruleId))
                .findFirst()
                .map(rule -> {
                    boolean inForce = rule.rule().governance().inForceOn(day);
                    return new Why(
                            rule.rule(),
                            Saying.of(explanation, inForce),
                            inForce,
                            inForce
                                    ? NearestChange.of(policy.get(), rule, facts.get())
                                    : Optional.empty());
                });
    }

    private boolean fired(String ruleId) {
        return entry.decision().hits().stream().anyMatch(hit -> hit.ruleId().equals(ruleId));
    }

    /// Makes the decision once more; empty where its facts or its release are gone.
    Optional<Replay> replay() {
        return policy.isEmpty() || facts.isEmpty()
                ? Optional.empty()
                : Optional.of(Replay.of(desk.document(entry), policy.get(), facts.get()));
    }
}
