package org.perimeter.ui.editor;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Fix;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.VersionRefusal;
import org.perimeter.ui.editor.RuleChoices.RuleChoice;

/// Decides for the editor: what each command does to the draft, what is looked at then, and what is wrong with it.
final class EditorPresenter {
    /// As the checks want it; such an id also stands in an address as it is.
    private static final Pattern RULE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

    private final DraftInHand draft;
    private final DraftDesk desk;
    private final Checks checks;
    private final String agency;
    private final ZoneId zone;
    private Where where = Where.rule("");
    private List<Finding> findings;

    /// @param checks tells all that is wrong with a policy, and what would put it right
    /// @param agency the author's, which new rules belong to
    /// @param zone   of the programme, by whose clock hours are meant
    EditorPresenter(DraftInHand draft, DraftDesk desk, Checks checks, String agency, ZoneId zone) {
        this.zone = zone;
        this.draft = draft;
        this.desk = desk;
        this.checks = checks;
        this.agency = agency;
        this.findings = checks.findings(draft.policy());
    }

    DraftInHand draft() {
        return draft;
    }

    ZoneId zone() {
        return zone;
    }

    Policy policy() {
        return draft.policy();
    }

    /// What is looked at.
    Where where() {
        return where;
    }

    Optional<Rule> rule() {
        return PolicyEdit.rule(policy(), where.ruleId());
    }

    /// @return whether there is such a rule; an empty id stands for scope and bands
    boolean open(String ruleId) {
        var known = ruleId.isEmpty() || PolicyEdit.indexOf(policy(), ruleId) >= 0;
        if (known && !ruleId.equals(where.ruleId())) {
            where = Where.rule(ruleId);
        }
        return known;
    }

    List<Finding> findings() {
        return findings;
    }

    /// Those of what is looked at.
    List<Finding> findingsHere() {
        return findingsOf(where.ruleId());
    }

    List<Finding> findingsOf(String ruleId) {
        return findings.stream().filter(finding -> finding.ruleId().equals(ruleId)).toList();
    }

    /// The condition that is looked at: the rule's, or the scope.
    ConditionTree condition() {
        return new ConditionTree(rule().map(Rule::when).orElseGet(() -> policy().scope()));
    }

    /// Those that the rule at hand may ask about.
    List<RuleChoice> openRules(Locale locale) {
        return AskedRules.open(policy(), where.ruleId()).stream()
                .map(rule -> new RuleChoice(rule.id(), rule.title().in(locale)))
                .toList();
    }

    /// Where that condition stands.
    NodePath base() {
        return where.isFrame() ? NodePath.SCOPE : NodePath.WHEN;
    }

    /// @return the node to look at, as seen from the rule or policy
    Optional<NodePath> edit(Function<ConditionTree, Optional<ConditionEdit>> command) {
        var edit = command.apply(condition());
        edit.ifPresent(done -> put(done.tree().root(), base().then(done.focus())));
        return edit.map(done -> base().then(done.focus()));
    }

    private void put(Condition condition, NodePath focus) {
        if (where.isFrame()) {
            change(focus, false, policy -> PolicyEdit.withScope(policy, condition));
        } else {
            changeRule(focus, false, rule -> RuleEdit.when(rule, condition));
        }
    }

    boolean changeRule(NodePath node, boolean typing, UnaryOperator<Rule> change) {
        return change(node, typing, policy -> PolicyEdit.change(policy, where.ruleId(), change));
    }

    boolean change(NodePath node, boolean typing, UnaryOperator<Policy> change) {
        return apply(new Where(where.ruleId(), node), typing, change);
    }

    private boolean apply(Where where, boolean typing, UnaryOperator<Policy> change) {
        var changed = draft.change(where, typing, change);
        if (changed) {
            findings = checks.findings(policy());
        }
        return changed;
    }

    /// A blank rule behind the one that is looked at.
    void addRule() {
        var rule = PolicyEdit.blank(policy(), agency);
        apply(Where.rule(rule.id()), false, policy -> PolicyEdit.add(policy, where.ruleId(), rule));
        where = Where.rule(rule.id());
    }

    void duplicateRule() {
        rule().ifPresent(original -> {
            var copy = RuleEdit.id(original, PolicyEdit.nextId(policy()));
            apply(
                    Where.rule(copy.id()),
                    false,
                    policy -> PolicyEdit.add(policy, original.id(), copy));
            where = Where.rule(copy.id());
        });
    }

    /// What stands next to it in the list is looked at then.
    void deleteRule() {
        if (PolicyEdit.indexOf(policy(), where.ruleId()) >= 0) {
            var before = Neighbours.in(policy());
            apply(where, false, policy -> PolicyEdit.delete(policy, where.ruleId()));
            stayNear(before);
        }
    }

    /// Where the rule that is looked at is gone, its neighbour in the list is looked at instead.
    private void stayNear(Neighbours before) {
        if (!open(where.ruleId())) {
            where = Where.rule(before.afterRemovalOf(where.ruleId(), policy()));
        }
    }

    /// Past its neighbour in the list.
    boolean moveRule(int by) {
        var id = where.ruleId();
        var topic = rule().map(Topic::of);
        var ids =
                policy().rules().stream()
                        .filter(one -> Optional.of(Topic.of(one)).equals(topic))
                        .map(Rule::id)
                        .toList();
        var target = ids.indexOf(id) + by;
        if (topic.isEmpty() || target < 0 || target >= ids.size()) {
            return false;
        }
        var places =
                PolicyEdit.indexOf(policy(), ids.get(target)) - PolicyEdit.indexOf(policy(), id);
        return apply(where, false, policy -> PolicyEdit.move(policy, id, places));
    }

    /// Behind the rule that is looked at; under an id of its own where another rule has it.
    void pasteRule(Rule rule) {
        var pasted =
                PolicyEdit.indexOf(policy(), rule.id()) < 0
                        ? rule
                        : RuleEdit.id(rule, PolicyEdit.nextId(policy()));
        apply(
                Where.rule(pasted.id()),
                false,
                policy -> PolicyEdit.add(policy, where.ruleId(), pasted));
        where = Where.rule(pasted.id());
    }

    /// What became of a text that was to stand for what is looked at.
    enum Taking {
        DONE,
        AMOUNT,
        NO_CONDITION,
        TAKEN_ID,
        MISSHAPEN_ID;

        /// Key of what is wrong.
        String title() {
            return "editor.json." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is looked at, over several lines.
    String json() {
        return rule().<Clip>map(Clip.OfRule::new)
                .orElseGet(() -> new Clip.OfCondition(policy().scope()))
                .json();
    }

    /// Takes a rule for the one that is looked at, a condition for its condition.
    ///
    /// @throws org.perimeter.engine.rule.MalformedPolicy with the place of the first fault
    Taking takeJson(String text) {
        return switch (Clip.read(text)) {
            case Clip.OfAmount _ -> Taking.AMOUNT;
            case Clip.OfCondition(var condition) -> {
                put(condition, base());
                yield Taking.DONE;
            }
            case Clip.OfRule(var rule) -> takeRule(rule);
        };
    }

    private Taking takeRule(Rule rule) {
        if (where.isFrame()) {
            return Taking.NO_CONDITION;
        }
        if (!RULE_ID.matcher(rule.id()).matches()) {
            return Taking.MISSHAPEN_ID;
        }
        if (!rule.id().equals(where.ruleId()) && PolicyEdit.indexOf(policy(), rule.id()) >= 0) {
            return Taking.TAKEN_ID;
        }
        changeRule(NodePath.ROOT, false, old -> rule);
        where = Where.rule(rule.id());
        return Taking.DONE;
    }

    /// What became of a wish for another id.
    enum Renaming {
        DONE,
        TAKEN,
        MISSHAPEN
    }

    Renaming renameRule(String id) {
        if (id.equals(where.ruleId())) {
            return Renaming.DONE;
        }
        if (!RULE_ID.matcher(id).matches()) {
            return Renaming.MISSHAPEN;
        }
        if (PolicyEdit.indexOf(policy(), id) >= 0) {
            return Renaming.TAKEN;
        }
        changeRule(NodePath.of("/id"), false, rule -> RuleEdit.id(rule, id));
        where = Where.rule(id);
        return Renaming.DONE;
    }

    /// The rule so many places on in the list, which scope and bands begin.
    String neighbour(int by) {
        return Neighbours.in(policy()).of(where.ruleId(), by);
    }

    boolean undo() {
        return returned(draft.undo());
    }

    boolean redo() {
        return returned(draft.redo());
    }

    /// To where the change was, or near it when the rule is gone.
    private boolean returned(Optional<Where> back) {
        back.ifPresent(there -> {
            if (there.isFrame() || PolicyEdit.indexOf(policy(), there.ruleId()) >= 0) {
                where = there;
            }
            look();
        });
        return back.isPresent();
    }

    Optional<DraftInHand.Joined> save() {
        var joined = draft.save();
        if (joined.isPresent()) {
            look();
        }
        return joined;
    }

    void settle(Merge.Conflict conflict, boolean mine) {
        if (mine) {
            draft.keepMine(conflict);
        } else {
            draft.takeTheirs(conflict);
        }
        look();
    }

    private void look() {
        findings = checks.findings(policy());
        if (!open(where.ruleId())) {
            where = Where.rule("");
        }
    }

    /// Saves first, so that what is submitted is what stands on the screen.
    ///
    /// @return empty where the database does not answer
    Optional<Submitting> submit(String comment, Optional<EffectiveWindow> window) {
        if (save().isPresent()) {
            return Optional.of(new Submitting.Refused(VersionRefusal.SAVED_SINCE));
        }
        return switch (draft.state()) {
            case SaveState.Saved _ ->
                    desk.submit(
                            new Submission(
                                    draft.id(),
                                    draft.saved().revision(),
                                    comment,
                                    window.orElse(null)));
            case SaveState.Refused(var reason) -> Optional.of(new Submitting.Refused(reason));
            case SaveState.Edited _, SaveState.Waiting _ -> Optional.empty();
        };
    }

    boolean canFix(Finding finding) {
        return checks.canFix(policy(), finding);
    }

    /// Does what would put a finding right, where it can be done at once; to be undone like any edit.
    Fix fix(Finding finding) {
        var fix = checks.fix(policy(), finding);
        if (fix instanceof Fix.Change(var _, var changed)) {
            var before = Neighbours.in(policy());
            apply(where, false, _ -> changed);
            stayNear(before);
        }
        return fix;
    }

    /// What stands in the way of a run of what is on the screen.
    enum Obstacle {
        /// Something is still to be settled with another person.
        CONFLICT,
        UNSAVED,
        ERRORS
    }

    /// Empty where the draft can run as it stands.
    Optional<Obstacle> againstRun() {
        if (draft.conflicts().isPresent()) {
            return Optional.of(Obstacle.CONFLICT);
        }
        if (!(draft.state() instanceof SaveState.Saved)) {
            return Optional.of(Obstacle.UNSAVED);
        }
        return findings.stream().anyMatch(one -> one.severity() == Finding.Severity.ERROR)
                ? Optional.of(Obstacle.ERRORS)
                : Optional.empty();
    }

    /// Where to look first.
    Optional<Finding> worst() {
        return sorted(findings).stream().findFirst();
    }

    /// The worst first.
    static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
