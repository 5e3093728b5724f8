package org.perimeter.ui.trial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Explanation.ReadValue;
import org.perimeter.engine.decision.Trial.Said;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Node;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.simulation.population.Population;
import org.perimeter.ui.look.Figures;
import org.perimeter.ui.look.Mark;
import org.perimeter.ui.look.NearestText;
import org.perimeter.ui.trial.TrialDesk.Question;

/// What the rule says of one consignment, test by test, with the values that were read.
final class SinglePart extends Section {
    private static final int VALUES = 4;

    private final ComboBox<Integer> choice = new ComboBox<>();
    private final UnorderedList tests = new UnorderedList();
    private final Button keep = new Button();
    private final Button plant = new Button();
    private final Span said = new Span();
    private transient @Nullable Population population;

    /// @param keep  the consignment at hand as an example
    /// @param plant it as an event that every release must catch; tells what became of it
    SinglePart(IntConsumer tryOn, Runnable keep, Supplier<String> plant) {
        addClassNames("e-section", "t-single");
        choice.setLabel(getTranslation("trial.tryOn"));
        choice.setPlaceholder(getTranslation("trial.tryOn.bill"));
        choice.setWidthFull();
        choice.setItemLabelGenerator(this::label);
        choice.addValueChangeListener(change -> {
            Integer position = change.getValue();
            if (change.isFromClient() && position != null) {
                tryOn.accept(position);
            }
        });
        tests.addClassName("t-tests");
        tests.getElement().setAttribute("aria-live", "polite");
        this.keep.setText(getTranslation("trial.example.keep"));
        this.keep.addThemeVariants(ButtonVariant.SMALL);
        this.keep.addClickListener(click -> keep.run());
        this.keep.setVisible(false);
        this.plant.setText(getTranslation("trial.catch.plant"));
        this.plant.addThemeVariants(ButtonVariant.SMALL);
        this.plant.addClickListener(click -> said.setText(plant.get()));
        this.plant.setVisible(false);
        said.addClassNames("p-muted", "p-small");
        said.getElement().setAttribute("role", "status");
        var keeping = new Div(this.keep, this.plant, said);
        keeping.addClassName("p-toolbar");
        add(new H2(getTranslation("trial.single")), choice, tests, keeping);
        setVisible(false);
    }

    void show(Population of, Question question, Optional<Tried.Single> single) {
        setVisible(true);
        if (!of.equals(population)) {
            population = of;
            choice.setItems(query ->
                    of
                            .billed(
                                    query.getFilter().orElse(""),
                                    query.getOffset() + query.getLimit())
                            .stream()
                            .skip(query.getOffset()));
        }
        OptionalInt position = question.single();
        Integer wanted = position.isPresent() ? position.getAsInt() : null;
        if (!Objects.equals(choice.getValue(), wanted)) {
            choice.setValue(wanted);
        }
        tests.removeAll();
        single.ifPresent(said -> {
            list("/when", question.rule().when(), said.nodes());
            said.nearest().ifPresent(nearest -> tests.add(new ListItem(new NearestText(nearest))));
        });
    }

    /// Offers to keep the consignment at hand.
    void offerToKeep(boolean offer) {
        keep.setVisible(offer);
    }

    /// Offers to plant the consignment at hand.
    void offerToPlant(boolean offer) {
        plant.setVisible(offer);
    }

    String label(Integer position) {
        Population of = population;
        if (of == null) {
            return "";
        }
        Population.Row row = of.rows().get(position);
        String bill =
                Objects.requireNonNullElseGet(
                        row.bill(), () -> getTranslation("trial.row", position + 1));
        return bill + " · " + new Figures(getLocale()).moment(row.asOf(), ZoneOffset.UTC);
    }

    private void list(String pointer, Node node, Map<String, Said> nodes) {
        Said said = nodes.get(pointer);
        boolean whole = pointer.equals("/when");
        if (said != null && node instanceof Condition condition && (whole || isTest(node))) {
            tests.add(item(whole, condition, said));
        }
        for (Anatomy.Child child : Anatomy.children(node)) {
            list(pointer + child.pointer(), child.node(), nodes);
        }
    }

    private static boolean isTest(Node node) {
        return node instanceof Condition.Test;
    }

    private ListItem item(boolean whole, Condition condition, Said said) {
        Mark mark = mark(said);
        Span text =
                new Span(
                        whole ? getTranslation("trial.rule") : Sentence.of(condition, getLocale()));
        text.addClassName("t-test");
        ListItem item = new ListItem(mark, text);
        if (!said.values().isEmpty()) {
            Span values =
                    new Span(
                            said.values().stream()
                                    .limit(VALUES)
                                    .map(this::value)
                                    .collect(Collectors.joining(" · ")));
            values.addClassName("t-values");
            item.add(values);
        }
        return item;
    }

    private String written(@Nullable String value) {
        return value == null ? getTranslation("nearest.missing") : "“" + value + "”";
    }

    private String value(ReadValue read) {
        return read.place() + " = " + written(read.value());
    }

    private Mark mark(Said said) {
        int all = said.yes() + said.no() + said.unknown();
        if (all > 1) {
            String counts = getTranslation("trial.said.of", said.yes(), all, said.unknown());
            return new Mark(said.yes() > 0 ? Mark.Look.GOOD : Mark.Look.ENDED, counts);
        }
        if (said.yes() > 0) {
            return new Mark(Mark.Look.GOOD, getTranslation("trial.said.true"));
        }
        if (said.no() > 0) {
            return new Mark(Mark.Look.ENDED, getTranslation("trial.said.false"));
        }
        return new Mark(
                Mark.Look.OPEN,
                getTranslation(said.nothing() ? "trial.said.nothing" : "trial.said.unknown"));
    }
}
