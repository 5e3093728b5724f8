package org.perimeter.ui.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.engine.list.Pattern;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedList;

/// Adds one entry to a list.
final class AddDialog {
    private final Div fields = new Div();
    private final VersionedList list;

    private AddDialog(VersionedList list) {
        this.list = list;
        fields.addClassName("p-stack");
    }

    static ChangeDialog of(
            ListPresenter presenter, VersionedList list, Consumer<ListVersion> done) {
        var form = new AddDialog(list);
        Supplier<ListEntry> entry = form.fields();
        return new ChangeDialog(list.shape(), list.newest().number(), done)
                .asking(
                        form.fields.getTranslation("lists.add.title"),
                        form.fields.getTranslation("lists.add.do"),
                        (base, reason) -> presenter.add(base, entry.get(), reason),
                        form.fields);
    }

    private Supplier<ListEntry> fields() {
        var words = new ShapeWords(fields);
        ListShape shape = list.shape();
        TextField key = text(words.key(shape));
        return switch (shape) {
            case VALUES -> {
                fields.add(key);
                yield () -> ListEntry.of(key.getValue());
            }
            case KEYED, NUMBERS -> {
                TextField value = text(words.value(shape));
                fields.add(key, value);
                yield () -> new ListEntry(key.getValue(), value.getValue());
            }
            case PATTERNS -> {
                Select<Pattern.Kind> kind = kinds(words);
                fields.add(key, kind);
                yield () -> new ListEntry(key.getValue(), kind.getValue().name());
            }
        };
    }

    private static Select<Pattern.Kind> kinds(ShapeWords words) {
        var kind = new Select<Pattern.Kind>();
        kind.setLabel(words.value(ListShape.PATTERNS));
        kind.setItems(Pattern.Kind.values());
        kind.setItemLabelGenerator(words::of);
        kind.setValue(Pattern.Kind.WORD);
        return kind;
    }

    private static TextField text(String label) {
        var field = new TextField(label);
        field.setMaxLength(200);
        field.setWidthFull();
        return field;
    }
}
