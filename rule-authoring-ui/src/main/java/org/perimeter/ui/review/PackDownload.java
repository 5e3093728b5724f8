package org.perimeter.ui.review;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// An audit pack. It is made on the disk first: a slow reader holds up no connection of the database.
final class PackDownload implements DownloadHandler {
    private static final long serialVersionUID = 1;

    private final String name;
    private final transient Writing writing;

    PackDownload(String name, Writing writing) {
        this.name = name;
        this.writing = writing;
    }

    /// Writes the pack, and closes the stream.
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Path made = Files.createTempFile("audit-pack", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(made)) {
                writing.to(out);
            }
            event.setFileName(name);
            event.setContentType("application/zip");
            event.setContentLength(Files.size(made));
            Files.copy(made, event.getOutputStream());
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
