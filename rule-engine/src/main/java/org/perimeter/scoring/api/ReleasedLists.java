package org.perimeter.scoring.api;

import java.time.Duration;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.scoring.security.ClientAuthentication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The files of the lists that this node's releases pin. What lies under a hash never changes, so a client keeps it for good.
///
/// For officers alone: what rules look for is not told to those who are looked for.
@RestController
public class ReleasedLists {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final BundleDirectory directory;

    public ReleasedLists(BundleDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/v1/lists/{hash}")
    ResponseEntity<byte[]> list(@PathVariable String hash, ClientAuthentication caller) {
        String place = "path /api/v1/lists/" + hash;
        if (!caller.isOfficer()) {
            throw ApiRefusal.of(ProblemKind.FORBIDDEN, place);
        }
        byte[] file =
                Hash.parse(hash)
                        .flatMap(this::undamaged)
                        .orElseThrow(() -> ApiRefusal.of(ProblemKind.NO_SUCH_LIST, place, hash));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(FOR_GOOD)
                .eTag('"' + hash + '"')
                .body(file);
    }

    /// A damaged file is not served: its readers would keep it for good.
    private Optional<byte[]> undamaged(Hash hash) {
        return directory.list(hash).filter(bytes -> Hash.of(bytes).equals(hash));
    }
}
