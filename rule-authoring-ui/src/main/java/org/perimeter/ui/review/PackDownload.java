package org.perimeter.ui.review;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.perimeter.policy.pack.AuditPacks;
import org.perimeter.policy.version.Version;

/// The audit pack of a version. It is made on the disk first: a slow reader holds up no connection of the database.
final class PackDownload implements DownloadHandler {
    private static final long serialVersionUID = 1;

    private final transient AuditPacks packs;
    private final transient Version version;

    PackDownload(AuditPacks packs, Version version) {
        this.packs = packs;
        this.version = version;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Path made = Files.createTempFile("audit-pack", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(made)) {
                packs.write(version.id(), out);
            }
            event.setFileName(AuditPacks.name(version));
            event.setContentType("application/zip");
            event.setContentLength(Files.size(made));
            Files.copy(made, event.getOutputStream());
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
