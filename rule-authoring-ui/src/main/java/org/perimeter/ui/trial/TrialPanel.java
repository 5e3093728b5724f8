package org.perimeter.ui.trial;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Trial.Said;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.simulation.population.Population;
import org.perimeter.ui.trial.TrialDesk.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the rule at hand does to the past, and says of one consignment; follows what is typed without holding it up.
public final class TrialPanel extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(TrialPanel.class);

    private final transient Answering<Question, Tried> answers;
    private final ImpactPart impact = new ImpactPart(this::tryOn, this::cancel, this::ask);
    private final SinglePart single = new SinglePart(this::tryOn, this::keep, this::plant);
    private transient @Nullable Rule rule;
    private transient @Nullable Policy policy;
    private transient @Nullable Integer chosen;
    private transient @Nullable Population population;
    private transient @Nullable ExamplesPanel examples;
    private transient @Nullable SettingsPanel settings;
    private transient volatile @Nullable Work told;
    private final UI page;

    /// @param page that the panel stands on, or is about to
    TrialPanel(TrialDesk desk, UI page) {
        this.page = page;
        answers = new Answering<>(desk::answer, new Tried.Failed(), this::tell, this::tell);
        addClassName("t-panel");
        add(impact, single);
    }

    /// Has the figures follow. Empty for scope and bands, of which there are none.
    public void show(Policy policy, Optional<Rule> rule) {
        setVisible(rule.isPresent());
        if (rule.isEmpty()) {
            this.rule = null;
            return;
        }
        boolean same = rule.get().equals(this.rule) && policy.equals(this.policy);
        this.rule = rule.get();
        this.policy = policy;
        if (!same) {
            ask();
        }
    }

    /// Consignments can be kept there.
    public void keepsIn(ExamplesPanel panel) {
        examples = panel;
    }

    /// Consignments can be planted there, for every release to catch.
    public void plantsIn(SettingsPanel panel) {
        settings = panel;
    }

    private String plant() {
        SettingsPanel panel = settings;
        Population known = population;
        Integer position = chosen;
        return panel == null || known == null || position == null
                ? ""
                : panel.plant(single.label(position), known.facts(position));
    }

    private void keep() {
        ExamplesPanel panel = examples;
        Population known = population;
        Integer position = chosen;
        if (panel != null && known != null && position != null) {
            panel.keep(single.label(position), known.facts(position));
        }
    }

    private void tryOn(int position) {
        chosen = position;
        ask();
    }

    private void ask() {
        Policy of = policy;
        Rule about = rule;
        if (of != null && about != null) {
            impact.waiting();
            OptionalInt on = chosen == null ? OptionalInt.empty() : OptionalInt.of(chosen);
            answers.ask(new Question(of, about, on));
        }
    }

    private void cancel() {
        answers.cancel();
        impact.cancelled();
    }

    private void tell(Question question, Tried tried) {
        onPage(() -> answered(question, tried));
    }

    private void tell(Work work) {
        if (!work.equals(told)) {
            told = work;
            onPage(() -> impact.show(work));
        }
    }

    private void onPage(Command change) {
        try {
            Future<?> _ = page.access(change);
        } catch (UIDetachedException gone) {
            LOG.debug("The editor was left before a rule was tried", gone);
        }
    }

    /// What was asked about the rule that stood here before is nobody's any more.
    private void answered(Question question, Tried tried) {
        Rule about = rule;
        if (about == null || !about.id().equals(question.ruleId())) {
            return;
        }
        impact.show(tried);
        if (tried instanceof Tried.Done done) {
            Population known = done.population();
            population = known;
            single.show(known, question, done.single());
            single.offerToKeep(examples != null && examples.mayKeep() && done.single().isPresent());
            single.offerToPlant(
                    settings != null && settings.mayPlant() && done.single().isPresent());
            mark(done.single().map(Tried.Single::nodes).orElse(Map.of()));
        }
    }

    /// Puts the answer on the rows of the condition too, where those who see them look.
    private void mark(Map<String, Said> nodes) {
        var script = new StringBuilder();
        nodes.forEach(
                (node, said) -> script.append(node).append(' ').append(word(said)).append('\n'));
        getElement()
                .executeJs(
                        """
                        const said = new Map($0.split('\\n').filter(Boolean).map(line => line.split(' ')));
                        for (const head of document.querySelectorAll('.c-head[data-node]')) {
                          const word = said.get(head.dataset.node);
                          if (word) head.dataset.said = word; else delete head.dataset.said;
                        }
                        """,
                        script.toString());
    }

    private static String word(Said said) {
        if (said.nothing()) {
            return "nothing";
        }
        int kinds =
                (said.yes() > 0 ? 1 : 0) + (said.no() > 0 ? 1 : 0) + (said.unknown() > 0 ? 1 : 0);
        if (kinds > 1) {
            return "mixed";
        }
        return said.yes() > 0 ? "true" : said.no() > 0 ? "false" : "unknown";
    }
}
