package org.perimeter.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Finding.Severity;
import org.perimeter.engine.check.Fix;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.draft.DraftRefusal;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.VersionRefusal;
import org.perimeter.ui.editor.EditorPresenter.Obstacle;
import org.perimeter.ui.editor.EditorPresenter.Renaming;

class EditorPresenterTest {
    private static final Condition ETA = new Missing("eta");
    private static final Condition MODE = new Missing("onward.mode");

    private final MemoryDesk desk = new MemoryDesk(policy("R-1", "R-2"));
    private final DraftInHand draft = new DraftInHand(desk, desk.draft());
    private final EditorPresenter presenter =
            new EditorPresenter(draft, desk, new BlankTitles(), "CBSA", ZoneOffset.UTC);

    @Test
    void a_new_rule_comes_behind_the_open_one_and_is_opened() {
        presenter.open("R-1");
        presenter.addRule();
        assertThat(ids()).containsExactly("R-1", "R-3", "R-2");
        assertThat(presenter.where()).isEqualTo(Where.rule("R-3"));
        assertThat(presenter.rule().orElseThrow().governance().owner()).isEqualTo("CBSA");
    }

    @Test
    void a_finding_is_mended_by_an_edit_that_can_be_undone() {
        presenter.addRule();
        presenter.change(
                NodePath.of("/title/en"),
                false,
                policy ->
                        PolicyEdit.change(
                                policy,
                                presenter.where().ruleId(),
                                rule -> RuleEdit.title(rule, new Bilingual("", ""))));
        Finding finding = presenter.findings().getFirst();

        presenter.fix(finding);

        assertThat(presenter.findings()).isEmpty();
        presenter.undo();
        assertThat(presenter.findings()).containsExactly(finding);
    }

    @Test
    void after_a_fix_that_removes_the_open_rule_its_neighbour_in_the_list_is_open() {
        var checks = new Removal();
        var three = new MemoryDesk(policy("R-1", "R-2", "R-3"));
        var removing =
                new EditorPresenter(
                        new DraftInHand(three, three.draft()),
                        three,
                        checks,
                        "CBSA",
                        ZoneOffset.UTC);

        removing.open("R-2");
        removing.fix(checks.findings(removing.policy()).get(1));
        assertThat(removing.where()).isEqualTo(Where.rule("R-3"));
        removing.fix(checks.findings(removing.policy()).getLast());
        assertThat(removing.where()).isEqualTo(Where.rule("R-1"));
        removing.fix(checks.findings(removing.policy()).getLast());
        assertThat(removing.where().isFrame()).isTrue();
    }

    @Test
    void a_duplicate_has_an_id_of_its_own() {
        presenter.open("R-1");
        presenter.duplicateRule();
        assertThat(ids()).containsExactly("R-1", "R-3", "R-2");
        assertThat(presenter.where().ruleId()).isEqualTo("R-3");
    }

    @Test
    void after_a_deletion_the_next_rule_is_open_and_undoing_opens_the_deleted_one_again() {
        presenter.open("R-1");
        presenter.deleteRule();
        assertThat(ids()).containsExactly("R-2");
        assertThat(presenter.where().ruleId()).isEqualTo("R-2");
        assertThat(presenter.undo()).isTrue();
        assertThat(ids()).containsExactly("R-1", "R-2");
        assertThat(presenter.where().ruleId()).isEqualTo("R-1");
        assertThat(presenter.redo()).isTrue();
        assertThat(ids()).containsExactly("R-2");
    }

    @Test
    void a_rule_takes_only_an_id_that_is_free() {
        presenter.open("R-1");
        assertThat(presenter.renameRule("R-2")).isEqualTo(Renaming.TAKEN);
        assertThat(presenter.renameRule(" ")).isEqualTo(Renaming.MISSHAPEN);
        assertThat(presenter.renameRule("R/3")).isEqualTo(Renaming.MISSHAPEN);
        assertThat(presenter.renameRule("VAGUE-1")).isEqualTo(Renaming.DONE);
        assertThat(ids()).containsExactly("VAGUE-1", "R-2");
        assertThat(presenter.where().ruleId()).isEqualTo("VAGUE-1");
        presenter.undo();
        assertThat(ids()).containsExactly("R-1", "R-2");
    }

    @Test
    void the_neighbours_of_a_rule_end_at_scope_and_bands_and_at_the_last_rule() {
        presenter.open("R-1");
        assertThat(presenter.neighbour(-1)).isEmpty();
        assertThat(presenter.neighbour(1)).isEqualTo("R-2");
        assertThat(presenter.neighbour(7)).isEqualTo("R-2");
    }

    @Test
    void an_edit_of_a_condition_tells_the_node_to_look_at() {
        presenter.open("R-1");
        var focus =
                presenter.edit(tree -> Optional.of(ConditionEdit.add(tree, NodePath.ROOT, ETA)));
        assertThat(focus).contains(NodePath.of("/when/parts/0"));
        assertThat(presenter.rule().orElseThrow().when())
                .isEqualTo(new Condition.AllOf(List.of(ETA)));
    }

    @Test
    void the_scope_is_edited_like_the_condition_of_a_rule() {
        presenter.open("");
        presenter.edit(tree -> Optional.of(ConditionEdit.replace(tree, NodePath.ROOT, ETA)));
        assertThat(presenter.policy().scope()).isEqualTo(ETA);
        assertThat(presenter.base()).isEqualTo(NodePath.SCOPE);
    }

    @Test
    void keystrokes_in_one_place_are_undone_together() {
        presenter.open("R-1");
        type("V");
        type("Va");
        type("Vague");
        presenter.undo();
        assertThat(presenter.rule().orElseThrow().title().en()).isEqualTo("R-1");
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void findings_follow_each_change() {
        presenter.open("R-1");
        assertThat(presenter.findings()).isEmpty();
        type("");
        assertThat(presenter.findingsHere()).extracting(Finding::node).containsExactly("/title/en");
        assertThat(presenter.worst()).isPresent();
        presenter.undo();
        assertThat(presenter.worst()).isEmpty();
    }

    @Test
    void an_edit_is_saved_once_and_the_state_tells_when() {
        presenter.open("R-1");
        type("Vague");
        assertThat(draft.state()).isEqualTo(new SaveState.Edited());
        presenter.save();
        presenter.save();
        assertThat(desk.revisions()).isEqualTo(2);
        assertThat(draft.state()).isEqualTo(new SaveState.Saved(desk.draft().newest().editedAt()));
    }

    @Test
    void without_an_answer_the_edit_waits_and_is_saved_later() {
        presenter.open("R-1");
        type("Vague");
        desk.stopAnswering(true);
        presenter.save();
        assertThat(draft.state()).isEqualTo(new SaveState.Waiting());
        desk.stopAnswering(false);
        presenter.save();
        assertThat(desk.draft().policy()).isEqualTo(presenter.policy());
    }

    @Test
    void a_refused_save_keeps_the_edit_and_names_the_reason() {
        desk.refuse();
        presenter.open("R-1");
        type("Vague");
        presenter.save();
        assertThat(draft.state()).isEqualTo(new SaveState.Refused(DraftRefusal.TOO_LARGE));
        assertThat(presenter.rule().orElseThrow().title().en()).isEqualTo("Vague");
    }

    @Test
    void changes_of_other_rules_by_another_person_come_in_by_themselves() {
        presenter.open("R-1");
        type("mine");
        desk.otherSaves(titled(policy("R-1", "R-2"), "R-2", "theirs"));
        var joined = presenter.save().orElseThrow();
        assertThat(joined.by()).isEqualTo(MemoryDesk.OTHER);
        assertThat(joined.taken()).containsExactly("R-2");
        assertThat(draft.conflicts()).isEmpty();
        presenter.save();
        assertThat(titles(desk.draft().policy())).containsExactly("mine", "theirs");
    }

    @Test
    void undoing_after_another_person_saved_does_not_undo_theirs() {
        presenter.open("R-1");
        type("mine");
        desk.otherSaves(titled(policy("R-1", "R-2"), "R-2", "theirs"));
        presenter.save();
        presenter.undo();
        presenter.save();
        assertThat(titles(desk.draft().policy())).containsExactly("R-1", "theirs");
    }

    @Test
    void what_is_submitted_is_what_stands_on_the_screen() {
        presenter.open("R-1");
        type("Vague");
        presenter.submit("Names it", Optional.empty());
        assertThat(desk.submitted()).containsExactly(presenter.policy());
    }

    @Test
    void what_is_submitted_says_when_it_is_to_be_in_force() {
        var window = new EffectiveWindow(Instant.EPOCH, null, ZoneOffset.UTC);
        presenter.submit("Names it", Optional.of(window));
        presenter.submit("Names it", Optional.empty());
        assertThat(desk.submissions())
                .extracting(Submission::effective)
                .containsExactly(window, null);
    }

    @Test
    void nothing_is_submitted_over_what_another_person_has_just_saved() {
        presenter.open("R-1");
        type("mine");
        desk.otherSaves(titled(policy("R-1", "R-2"), "R-2", "theirs"));
        assertThat(presenter.submit("Names it", Optional.empty()))
                .contains(new Submitting.Refused(VersionRefusal.SAVED_SINCE));
        assertThat(desk.submitted()).isEmpty();
    }

    @Test
    void nothing_is_submitted_while_the_edit_is_not_saved() {
        presenter.open("R-1");
        type("Vague");
        desk.stopAnswering(true);
        assertThat(presenter.submit("Names it", Optional.empty())).isEmpty();
        desk.stopAnswering(false);
        desk.refuse();
        assertThat(presenter.submit("Names it", Optional.empty()))
                .contains(new Submitting.Refused(DraftRefusal.TOO_LARGE));
        assertThat(desk.submitted()).isEmpty();
    }

    @Test
    void a_draft_that_is_saved_and_has_no_error_can_run() {
        presenter.open("R-1");
        type("Other goods");
        assertThat(presenter.againstRun()).contains(Obstacle.UNSAVED);

        presenter.save();
        assertThat(presenter.againstRun()).isEmpty();

        type("");
        presenter.save();
        assertThat(presenter.againstRun()).contains(Obstacle.ERRORS);
    }

    @Test
    void while_something_is_to_be_settled_the_draft_does_not_run() {
        conflict();
        presenter.save();

        assertThat(presenter.againstRun()).contains(Obstacle.CONFLICT);
    }

    @Test
    void a_rule_that_both_changed_stays_mine_on_the_screen_and_theirs_in_the_database() {
        presenter.open("R-1");
        type("mine");
        desk.otherSaves(titled(policy("R-1", "R-2"), "R-1", "theirs"));
        presenter.save();
        assertThat(titles(presenter.policy())).containsExactly("mine", "R-2");
        presenter.open("R-2");
        type("also mine");
        presenter.save();
        assertThat(titles(desk.draft().policy())).containsExactly("theirs", "also mine");
        assertThat(desk.late()).hasSize(1);
    }

    @Test
    void mine_is_saved_on_top_of_theirs_when_i_keep_it() {
        var conflict = conflict();
        presenter.settle(conflict, true);
        presenter.save();
        assertThat(titles(desk.draft().policy())).containsExactly("mine", "R-2");
        assertThat(draft.conflicts()).isEmpty();
    }

    @Test
    void theirs_comes_to_the_screen_when_i_take_it_and_mine_can_be_had_again() {
        var conflict = conflict();
        presenter.settle(conflict, false);
        presenter.save();
        assertThat(titles(presenter.policy())).containsExactly("theirs", "R-2");
        presenter.undo();
        assertThat(titles(presenter.policy())).containsExactly("mine", "R-2");
    }

    @Test
    void a_conflict_outlives_a_further_save_of_the_other_person() {
        conflict();
        desk.otherSaves(titled(titled(desk.draft().policy(), "R-1", "newer"), "R-2", "too"));
        presenter.open("R-2");
        type("also mine");
        presenter.save();
        assertThat(titles(presenter.policy())).containsExactly("mine", "also mine");
        var open = draft.conflicts().orElseThrow().open();
        assertThat(open).extracting(Merge.Conflict::ruleId).containsExactly("R-2", "R-1");
        open.forEach(conflict -> presenter.settle(conflict, false));
        presenter.save();
        assertThat(titles(desk.draft().policy())).containsExactly("newer", "too");
    }

    @Test
    void what_is_not_settled_when_the_page_goes_is_kept_beside_the_draft() {
        conflict();
        type("mine, longer");
        draft.leave();
        assertThat(titles(desk.draft().policy())).containsExactly("theirs", "R-2");
        assertThat(titles(desk.late().getLast())).containsExactly("mine, longer", "R-2");
    }

    private Merge.Conflict conflict() {
        presenter.open("R-1");
        type("mine");
        desk.otherSaves(titled(policy("R-1", "R-2"), "R-1", "theirs"));
        presenter.save();
        return draft.conflicts().orElseThrow().open().getFirst();
    }

    private void type(String title) {
        presenter.changeRule(NodePath.of("/title/en"), true, rule -> titled(rule, title));
    }

    private List<String> ids() {
        return presenter.policy().rules().stream().map(Rule::id).toList();
    }

    private static List<String> titles(Policy policy) {
        return policy.rules().stream().map(rule -> rule.title().en()).toList();
    }

    @Test
    void json_of_a_condition_or_of_the_rule_takes_the_place_of_what_is_looked_at() {
        presenter.open("R-1");
        assertThat(presenter.takeJson("{\"is\":\"missing\",\"field\":\"eta\"}"))
                .isEqualTo(EditorPresenter.Taking.DONE);
        assertThat(presenter.rule().orElseThrow().when()).isEqualTo(ETA);
        assertThat(presenter.takeJson(presenter.json().replace("\"R-1\"", "\"R-9\"")))
                .isEqualTo(EditorPresenter.Taking.DONE);
        assertThat(presenter.where()).isEqualTo(Where.rule("R-9"));
        presenter.undo();
        presenter.undo();
        assertThat(ids()).containsExactly("R-1", "R-2");
        assertThat(PolicyEdit.rule(presenter.policy(), "R-1").orElseThrow().when())
                .isEqualTo(ConditionTree.EMPTY);
    }

    @Test
    void json_that_does_not_fit_changes_nothing_and_says_why() {
        presenter.open("R-1");
        var before = presenter.policy();
        assertThat(presenter.takeJson(presenter.json().replace("\"R-1\"", "\"R-2\"")))
                .isEqualTo(EditorPresenter.Taking.TAKEN_ID);
        assertThat(presenter.takeJson("{\"is\":\"number\",\"value\":\"1\"}"))
                .isEqualTo(EditorPresenter.Taking.AMOUNT);
        var rule = presenter.json();
        presenter.open("");
        assertThat(presenter.takeJson(rule)).isEqualTo(EditorPresenter.Taking.NO_CONDITION);
        assertThat(presenter.policy()).isEqualTo(before);
    }

    @Test
    void a_pasted_rule_comes_behind_the_open_one_under_an_id_of_its_own() {
        presenter.open("R-1");
        presenter.pasteRule(presenter.rule().orElseThrow());
        assertThat(ids()).containsExactly("R-1", "R-3", "R-2");
        assertThat(presenter.where()).isEqualTo(Where.rule("R-3"));
    }

    private static Policy titled(Policy policy, String id, String title) {
        return PolicyEdit.change(policy, id, rule -> titled(rule, title));
    }

    private static Rule titled(Rule rule, String title) {
        return new Rule(
                rule.id(),
                new Bilingual(title, rule.title().fr()),
                rule.when(),
                rule.effects(),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    private static Policy policy(String... ids) {
        var policy = new Policy("prince-rupert", MODE, List.of(), List.of(), List.of());
        for (var id : ids) {
            var rule = RuleEdit.id(PolicyEdit.blank(policy, "CBSA"), id);
            policy = PolicyEdit.add(policy, "", titled(rule, id));
        }
        return policy;
    }

    /// One check, whose findings are mended by a title.
    private static final class BlankTitles implements Checks {
        @Override
        public List<Finding> findings(Policy policy) {
            return policy.rules().stream()
                    .filter(rule -> rule.title().en().isBlank())
                    .map(rule ->
                            new Finding(
                                    "missing-title",
                                    Severity.ERROR,
                                    rule.id(),
                                    "/title/en",
                                    new Bilingual("", "")))
                    .toList();
        }

        @Override
        public boolean canFix(Policy policy, Finding finding) {
            return true;
        }

        @Override
        public Fix fix(Policy policy, Finding finding) {
            return new Fix.Change(
                    new Bilingual("Give it a title.", "Donner un titre."),
                    PolicyEdit.change(
                            policy,
                            finding.ruleId(),
                            rule -> RuleEdit.title(rule, new Bilingual("Titled", "Titrée"))));
        }
    }

    /// Every rule is too much, and removed to put that right.
    private static final class Removal implements Checks {
        @Override
        public List<Finding> findings(Policy policy) {
            return policy.rules().stream()
                    .map(rule ->
                            new Finding(
                                    "shadowed",
                                    Severity.WARNING,
                                    rule.id(),
                                    "/when",
                                    new Bilingual("", "")))
                    .toList();
        }

        @Override
        public boolean canFix(Policy policy, Finding finding) {
            return true;
        }

        @Override
        public Fix fix(Policy policy, Finding finding) {
            return new Fix.Change(
                    new Bilingual("Remove it.", "La retirer."),
                    PolicyEdit.delete(policy, finding.ruleId()));
        }
    }
}
