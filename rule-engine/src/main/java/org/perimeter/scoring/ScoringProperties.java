package org.perimeter.scoring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.scoring.log.LogSettings;
import org.perimeter.scoring.release.ReleaseSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What a scoring node is told at its start.
///
/// @param nodeId          name of this node, `[a-z0-9]{1,16}`, unique among all that feed one ledger
/// @param bundleDirectory where releases, rosters and the access file lie
/// @param logDirectory    where this node alone keeps its decision log
/// @param pinsFile        JSON with `roots`, `required` and `demo`; not needed where the application gives the pins itself
/// @param pollInterval    how often the bundle directory is looked after
/// @param requireReleases whether the node counts as ready only with a release of every programme
/// @param keepLog         how much of the log is kept once the ledger has it
/// @param source          the address that releases are pulled from; without it, somebody else fills the bundle directory
/// @param sourceKey       an officer's client key there; best given as PERIMETER_SCORING_SOURCE_KEY
/// @param atOnce          messages that are held in memory at the same time
/// @param bodyTimeout     how long a message may take to arrive
@ConfigurationProperties("perimeter.scoring")
public record ScoringProperties(
        String nodeId,
        Path bundleDirectory,
        Path logDirectory,
        @Nullable Path pinsFile,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("true") boolean requireReleases,
        @DefaultValue("1GB") DataSize keepLog,
        @Nullable URI source,
        @Nullable String sourceKey,
        @DefaultValue("32") int atOnce,
        @DefaultValue("30s") Duration bodyTimeout) {

    private static final String PREFIX = "perimeter.scoring.";

    public ScoringProperties {
        given("node-id", nodeId, "halifax1");
        given("bundle-directory", bundleDirectory, "/var/lib/perimeter/bundles");
        given("log-directory", logDirectory, "/var/lib/perimeter/log");
        if (pollInterval.isZero() || pollInterval.isNegative()) {
            throw new StartRefused(
                    PREFIX + "poll-interval is " + pollInterval + ", which is no time at all.",
                    "Set it to some seconds, such as 5s.");
        }
        if (source != null && (sourceKey == null || sourceKey.isBlank())) {
            throw new StartRefused(
                    PREFIX + "source is " + source + ", and there is no key for it.",
                    "Give an officer’s client key in PERIMETER_SCORING_SOURCE_KEY.");
        }
        if (source != null
                && !"http".equals(source.getScheme())
                && !"https".equals(source.getScheme())) {
            throw new StartRefused(
                    PREFIX + "source is " + source + ", which is no web address.",
                    "Set it to an address such as https://perimeter.example.");
        }
        if (atOnce < 1) {
            throw new StartRefused(
                    PREFIX + "at-once is " + atOnce + ": no message would ever be taken in.",
                    "Set it to 1 or more; 32 is usual.");
        }
    }

    private static void given(String name, @Nullable Object value, String example) {
        if (value == null || value.toString().isBlank()) {
            throw new StartRefused(
                    PREFIX + name + " is not set.",
                    "Start the node with --" + PREFIX + name + "=" + example + ".");
        }
    }

    Optional<ReleaseSource> releaseSource() {
        return source == null || sourceKey == null
                ? Optional.empty()
                : Optional.of(new ReleaseSource(source, sourceKey));
    }

    LogSettings log() {
        try {
            LogSettings usual = LogSettings.of(logDirectory, nodeId);
            return new LogSettings(
                    logDirectory,
                    nodeId,
                    usual.segmentBytes(),
                    keepLog.toBytes(),
                    usual.queueBytes(),
                    usual.patience());
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    PREFIX + "node-id is '" + nodeId + "', which cannot name a node.",
                    "Use 1 to 16 of a-z and 0-9, such as halifax1.");
        }
    }
}
