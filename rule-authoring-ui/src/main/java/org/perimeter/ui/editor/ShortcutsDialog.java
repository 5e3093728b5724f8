package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// The keys of the editor.
final class ShortcutsDialog extends Dialog {
    static final List<String> KEYS =
            List.of(
                    "arrows",
                    "sides",
                    "enter",
                    "escape",
                    "add",
                    "group",
                    "count",
                    "negate",
                    "remove",
                    "duplicate",
                    "clip",
                    "paste",
                    "move",
                    "inout",
                    "rules",
                    "filter",
                    "newrule",
                    "undo",
                    "redo",
                    "save",
                    "help");

    ShortcutsDialog(Translation texts) {
        super(texts.of("editor.shortcuts"));
        var body = new NativeTableBody();
        for (var key : KEYS) {
            var keys = new NativeTableCell();
            for (var one : texts.of("editor.key." + key + ".keys").split(" ", -1)) {
                var kbd = new Element("kbd");
                kbd.setText(one);
                keys.getElement().appendChild(kbd, Element.createText(" "));
            }
            body.add(new NativeTableRow(keys, new NativeTableCell(texts.of("editor.key." + key))));
        }
        var table = new NativeTable(body);
        table.addClassName("e-keys");
        add(table);
        getFooter().add(new Button(texts.of("editor.close"), click -> close()));
    }
}
