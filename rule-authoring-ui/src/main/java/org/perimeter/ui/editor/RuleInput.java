package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.rule.Rule;

/// A field of the form and the node of the rule that it edits; what is wrong with the node stands at the field.
///
/// @param <C> the field
/// @param <V> its value
final class RuleInput<C extends Component & HasValue<?, V> & HasValidationProperties, V> {
    private final NodePath node;
    private final C field;
    private final Function<Rule, @Nullable V> read;

    /// @param typing whether a change is one of many keystrokes
    RuleInput(
            String node,
            C field,
            boolean typing,
            RuleCommands commands,
            Function<Rule, @Nullable V> read,
            BiFunction<Rule, @Nullable V, Rule> write) {
        this.node = NodePath.of(node);
        this.field = field;
        this.read = read;
        field.getElement().setAttribute("data-node", node);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var value = change.getValue();
                commands.change(this.node, typing, rule -> write.apply(rule, value));
            }
        });
    }

    C field() {
        return field;
    }

    void show(Rule rule, List<Finding> findings, Locale locale) {
        var value = read.apply(rule);
        if (!Objects.equals(value, field.getValue())) {
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
        }
        FieldFindings.show(field, node, findings, locale);
    }
}
