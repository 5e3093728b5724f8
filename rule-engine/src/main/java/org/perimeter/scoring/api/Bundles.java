package org.perimeter.scoring.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.scoring.release.ActiveReleases;
import org.perimeter.scoring.release.NoSeat;
import org.perimeter.scoring.release.Served;
import org.perimeter.scoring.release.ServedReleases;
import org.perimeter.scoring.security.ClientAuthentication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The release that runs, for other nodes. A caller that has it waits for the next one.
///
/// For officers alone: what rules look for is not told to those who are looked for.
@RestController
public class Bundles {
    private static final int LONGEST_WAIT = 60;

    private final ServedReleases releases;
    private final ActiveReleases active;

    public Bundles(ServedReleases releases, ActiveReleases active) {
        this.releases = releases;
        this.active = active;
    }

    @GetMapping("/api/v1/programmes/{programme}/bundles/current")
    ResponseEntity<byte[]> current(
            @PathVariable String programme,
            @RequestParam(defaultValue = "0") String wait,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String tag,
            ClientAuthentication caller)
            throws InterruptedException {
        String place = "path /api/v1/programmes/" + programme + "/bundles/current";
        if (!caller.isOfficer()) {
            throw ApiRefusal.of(ProblemKind.FORBIDDEN, place);
        }
        if (!active.programmes().contains(programme)) {
            throw ApiRefusal.of(ProblemKind.UNKNOWN_PROGRAMME, place, programme);
        }
        Hash has = tag == null ? null : Hash.parse(tag.replace("\"", "").strip()).orElse(null);
        Served now =
                next(programme, has, seconds(wait), place)
                        .orElseThrow(() -> ApiRefusal.of(ProblemKind.NO_RELEASE, place, programme));
        boolean same = now.tag().equals(has);
        var answer =
                ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .eTag('"' + now.tag().hex() + '"')
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return same
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(now.body());
    }

    private Optional<Served> next(String programme, @Nullable Hash has, Duration wait, String place)
            throws InterruptedException {
        try {
            return releases.current(programme, has, wait);
        } catch (NoSeat _) {
            throw ApiRefusal.of(ProblemKind.BUSY, place);
        }
    }

    private static Duration seconds(String wait) {
        if (!wait.matches("[0-9]{1,2}") || Integer.parseInt(wait) > LONGEST_WAIT) {
            throw ApiRefusal.of(ProblemKind.MALFORMED_PARAMETER, "query wait", wait);
        }
        return Duration.ofSeconds(Integer.parseInt(wait));
    }
}
