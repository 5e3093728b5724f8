package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.ui.trial.ExamplesPanel;
import org.perimeter.ui.trial.SettingsPanel;
import org.perimeter.ui.trial.TrialPanel;

/// Lays out the editor, and shows what the presenter holds.
final class EditorScreen extends EditorKeys {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EditorPresenter presenter;
    private final Locale locale;
    private final Translation texts = this::getTranslation;
    private final EditorCommands commands;
    private final RowKit kit;
    private final EditorBar bar;
    private final RuleList rules;
    private final ConflictPanel conflicts;
    private final Div content = new Div();
    private final SidePanel side;
    private final TrialPanel trial;
    private final ExamplesPanel examples;
    private final SettingsPanel settings;
    private final JsonPanel json;
    private final FrameForm frame;
    private RuleForm form;
    private String shown = "";

    /// @param lists  those that a rule may name
    /// @param writes whether the person may change the draft
    EditorScreen(
            EditorPresenter presenter,
            ListChoices lists,
            DelegationBook delegations,
            Anchor programme,
            boolean writes,
            TrialPanel trial,
            ExamplesPanel examples,
            SettingsPanel settings) {
        this.trial = trial;
        this.settings = settings;
        trial.plantsIn(settings);
        this.examples = examples;
        trial.keepsIn(examples);
        this.presenter = presenter;
        locale = getLocale();
        commands = new EditorCommands(presenter, this, Clipboard.ofSession(), writes);
        kit = RowKit.of(locale, texts, lists, () -> presenter.openRules(locale), commands);
        Function<String, String> link = id -> EditorView.address(presenter.draft().id(), id);
        var where = EditorBar.where(programme, presenter.draft().saved().title());
        bar = new EditorBar(kit, where, commands::run, writes);
        rules = new RuleList(kit, link, commands::run, writes);
        conflicts = new ConflictPanel(texts, locale, commands::settle);
        json = new JsonPanel(texts, commands::takeJson, writes);
        var actions =
                new FindingActions(
                        commands::jump,
                        finding -> writes && presenter.canFix(finding),
                        commands::fix);
        side = new SidePanel(locale, texts, link, actions, json, trial, examples);
        frame = new FrameForm(kit, commands::changePolicy, new DelegationsForm(delegations, lists));
        frame.add(settings);
        form = newForm();
        content.setEnabled(writes);
        addClassName("e-page");
        var middle = new Div(conflicts, content);
        middle.addClassNames("e-pane", "e-middle");
        var panes = new Div(rules, middle, side);
        panes.addClassName("e-panes");
        add(bar, panes);
        addCommandListener(command -> {
            if (command.name().equals("paste")) {
                commands.paste(command.node(), command.text());
            } else {
                commands.run(command.name(), command.node());
            }
        });
    }

    Locale language() {
        return locale;
    }

    DraftId draft() {
        return presenter.draft().id();
    }

    String title() {
        var draft = presenter.draft().saved().title();
        return presenter.rule().map(rule -> rule.id() + " · " + draft).orElse(draft);
    }

    /// @return whether there is such a rule
    boolean open(String ruleId) {
        var known = presenter.open(ruleId);
        rules.unfold(false);
        refresh();
        rules.scrollToOpen();
        commands.arrived();
        return known;
    }

    /// Puts the focus where rules are found.
    void lookForRule() {
        rules.look();
    }

    void leave() {
        commands.leave();
    }

    /// Shows what was edited, and has it saved when the person pauses.
    void edited() {
        refresh();
        saveAfter(PAUSE);
    }

    /// The same where another rule may be looked at now.
    void moved() {
        var before = shown;
        edited();
        if (!presenter.where().ruleId().equals(before)) {
            go(presenter.where().ruleId());
        }
        rules.scrollToOpen();
    }

    void go(String ruleId) {
        getUI().ifPresent(ui -> EditorView.go(ui, draft(), ruleId));
    }

    void leaveFor(String address) {
        leaveFor(address, Map.of());
    }

    /// @param query stands behind the address, of which the framework would take it for a part
    void leaveFor(String address, Map<String, String> query) {
        getUI().ifPresent(ui -> ui.navigate(address, QueryParameters.simple(query)));
    }

    /// Unfolds the line that stands for a node, and puts the focus there.
    void look(NodePath node) {
        if (node.within(presenter.base())) {
            Row.of(presenter.condition().root(), presenter.base())
                    .lineOf(node)
                    .ifPresent(line -> condition().open(line.path()));
        }
        focusNode(node);
    }

    ConditionView condition() {
        return presenter.rule().isPresent() ? form.condition() : frame.condition();
    }

    /// The id that was typed stays, with what is wrong with it.
    void refuseId(String why) {
        form.refuseId(why);
    }

    void refresh() {
        var findings = presenter.findings();
        var policy = presenter.policy();
        var id = presenter.where().ruleId();
        rules.show(RuleLine.of(policy, findings, locale, texts), id);
        bar.show(presenter.draft(), findings);
        conflicts.show(presenter.draft());
        side.show(this::says, findings, id);
        json.show(presenter::json);
        trial.show(policy, presenter.rule());
        examples.show(presenter.policy());
        settings.show(presenter.policy());
        if (!id.equals(shown) || content.getComponentCount() == 0) {
            shown = id;
            form = newForm();
            content.removeAll();
            content.add(id.isEmpty() ? frame : form);
        }
        presenter
                .rule()
                .ifPresentOrElse(
                        rule -> form.show(rule, policy, presenter.findingsHere()),
                        () -> frame.show(policy, presenter.findingsHere()));
    }

    private String says(Locale language) {
        return presenter
                .rule()
                .map(rule -> Sentence.of(rule, language))
                .orElseGet(() -> {
                    var scope = Sentence.of(presenter.policy().scope(), language);
                    return getTranslation(language, "editor.scope.says", scope);
                });
    }

    private RuleForm newForm() {
        return new RuleForm(kit, commands::changeRule, commands::rename, commands::run);
    }
}
