package org.perimeter.ui.key;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.perimeter.policy.Answer;

/// Takes in the roster that the agency's root has signed on its own machine.
final class RosterUpload extends Upload {
    private static final int LARGEST = 8 << 20;

    RosterUpload(String agency, KeyPresenter presenter, Consumer<Answer<?>> then) {
        super(UploadHandler.inMemory((metadata, bytes) -> then.accept(presenter.accept(bytes))));
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
        setDropAllowed(false);
        setAcceptedMimeTypes("application/json");
        setUploadButton(new Button(getTranslation("key.bring", agency)));
    }
}
