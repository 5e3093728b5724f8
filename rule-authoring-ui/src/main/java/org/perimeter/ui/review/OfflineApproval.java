package org.perimeter.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.perimeter.engine.bundle.ApprovalStatement;

/// For a key that is kept on another machine: takes out what to sign there, and brings back what was signed.
final class OfflineApproval extends Div {
    private static final int LARGEST = 1 << 20;

    /// @param then gets the file that was brought
    OfflineApproval(
            VersionPresenter presenter, ApprovalStatement statement, Consumer<byte[]> then) {
        addClassName("p-stack");
        String name = statement.programme() + "-" + statement.contentHash().brief() + ".json";
        var download =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            byte[] bytes = presenter.toSignElsewhere(statement).json();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    name,
                                    "application/json",
                                    bytes.length);
                        }),
                        getTranslation("review.sign.download"));
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> then.accept(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("application/json");
        upload.setUploadButton(new Button(getTranslation("review.sign.upload")));
        add(
                new Paragraph(getTranslation("review.sign.offline")),
                download,
                new Paragraph("./perimeter sign " + name + " --key …"),
                upload);
    }
}
