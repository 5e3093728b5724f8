package org.perimeter.ui.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.Answer;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.ImportPreview;
import org.perimeter.policy.list.ListImport;
import org.perimeter.policy.list.ListImport.Mode;
import org.perimeter.policy.list.ListRefusal;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedList;

/// Takes a file into a list: first shows what would come and go, and which lines are refused.
final class ImportDialog extends ChangeDialog {
    private static final int LARGEST = 64 << 20;

    private final transient ListPresenter presenter;
    private final transient VersionedList list;
    private final Select<Mode> mode = new Select<>();
    private final Div preview = new Div();
    private byte @Nullable [] file;

    ImportDialog(ListPresenter presenter, VersionedList list, Consumer<ListVersion> done) {
        super(list.shape(), list.newest().number(), done);
        this.presenter = presenter;
        this.list = list;
        setWidth("52rem");
        mode.setLabel(getTranslation("lists.import.mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(this::words);
        mode.setValue(Mode.ADD);
        mode.addValueChangeListener(chosen -> show());
        preview.addClassName("p-stack");
        preview.getElement().setAttribute("role", "status");
        asking(
                getTranslation("lists.import.title"),
                getTranslation("lists.import.do"),
                this::take,
                new Paragraph(columns()),
                mode,
                upload(),
                preview);
        ready(false);
    }

    private Changing take(int base, String reason) {
        byte[] brought = file;
        return brought == null
                ? new Changing.Refused(ListRefusal.FILE_NOT_READ)
                : presenter.take(
                        new ListImport(list.name(), base, mode.getValue(), brought), reason);
    }

    private String words(Mode mode) {
        return switch (mode) {
            case ADD -> getTranslation("lists.import.add");
            case REPLACE -> getTranslation("lists.import.replace");
        };
    }

    private String columns() {
        return switch (list.shape()) {
            case VALUES -> getTranslation("lists.import.values");
            case PATTERNS -> getTranslation("lists.import.patterns");
            case KEYED -> getTranslation("lists.import.keyed");
            case NUMBERS -> getTranslation("lists.import.numbers");
        };
    }

    private Upload upload() {
        var upload =
                new Upload(
                        UploadHandler.inMemory((metadata, bytes) -> {
                            file = bytes;
                            show();
                        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setUploadButton(new Button(getTranslation("lists.import.choose")));
        upload.addFileRemovedListener(removed -> {
            file = null;
            show();
        });
        return upload;
    }

    private void show() {
        preview.removeAll();
        ready(false);
        byte[] brought = file;
        if (brought == null) {
            return;
        }
        int newest = list.newest().number();
        switch (presenter.preview(new ListImport(list.name(), newest, mode.getValue(), brought))) {
            case Answer.Refused<ImportPreview>(var reason, var _) ->
                    preview.add(new Paragraph(reason.text().in(getLocale())));
            case Answer.Done<ImportPreview>(var found) -> {
                preview.add(new PreviewPart(list.shape(), found));
                boolean changes = found.created() + found.removed() > 0;
                ready(changes);
                if (!changes) {
                    preview.add(new Paragraph(getTranslation("lists.import.nothing")));
                }
            }
        }
    }
}
