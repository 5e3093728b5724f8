package org.perimeter.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.scoring.api.ApiDescription;
import org.perimeter.scoring.api.ApiExceptionResolver;
import org.perimeter.scoring.api.Bundles;
import org.perimeter.scoring.api.Decisions;
import org.perimeter.scoring.api.Intake;
import org.perimeter.scoring.api.NoSuchPath;
import org.perimeter.scoring.api.Problems;
import org.perimeter.scoring.api.ReleasedLists;
import org.perimeter.scoring.log.DecisionLog;
import org.perimeter.scoring.log.LedgerDrain;
import org.perimeter.scoring.log.LedgerIntake;
import org.perimeter.scoring.log.LedgerLookup;
import org.perimeter.scoring.release.ActiveReleases;
import org.perimeter.scoring.release.Building;
import org.perimeter.scoring.release.Polling;
import org.perimeter.scoring.release.Pulling;
import org.perimeter.scoring.release.ReleaseLoader;
import org.perimeter.scoring.release.ServedReleases;
import org.perimeter.scoring.security.ApiSecurity;
import org.perimeter.scoring.security.ClientKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// The scoring node as a part: alone in a process, or imported by the application.
///
/// The application may give [Pins], a [Clock], [LedgerIntake] and [LedgerLookup] as beans. Without pins the node reads
/// its pins file; without a ledger its records stay in the log.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoringProperties.class)
public class ScoringConfiguration {
    private static final int SWALLOWED = 64 << 20;

    /// What the parts below share; not a bean of the types in it, so that the application's own do not collide.
    record Settings(Pins pins, Clock clock, BundleDirectory directory) {}

    @Bean
    Settings scoringSettings(
            ScoringProperties properties, ObjectProvider<Pins> pins, ObjectProvider<Clock> clock) {
        return new Settings(
                pins.getIfAvailable(() -> pins(properties)),
                clock.getIfAvailable(Clock::systemUTC),
                new BundleDirectory(properties.bundleDirectory()));
    }

    private static Pins pins(ScoringProperties properties) {
        if (properties.pinsFile() == null) {
            throw new StartRefused(
                    "perimeter.scoring.pins-file is not set: this node trusts nobody.",
                    "Start the node with --perimeter.scoring.pins-file=/etc/perimeter/pins.json.");
        }
        return PinsFile.read(properties.pinsFile());
    }

    @Bean
    ActiveReleases activeReleases(Settings settings) {
        return new ActiveReleases(settings.pins().required().keySet());
    }

    @Bean
    ReleaseLoader releaseLoader(Settings settings, ActiveReleases releases) {
        ReleaseLoader loader =
                new ReleaseLoader(
                        settings.directory(),
                        settings.pins(),
                        settings.clock(),
                        Building.drools(),
                        releases);
        loader.refresh();
        return loader;
    }

    @Bean
    ClientKeys admittedClientKeys(Settings settings) {
        ClientKeys keys = new ClientKeys(settings.directory(), settings.pins(), settings.clock());
        keys.refresh();
        return keys;
    }

    @Bean
    Polling bundlePolling(
            ScoringProperties properties,
            ReleaseLoader loader,
            ClientKeys keys,
            ServedReleases served) {
        return Polling.every(
                properties.pollInterval(),
                List.of(loader::refresh, keys::refresh, served::refresh));
    }

    @Bean
    ServedReleases servedReleases(Settings settings, ActiveReleases active) {
        var served = new ServedReleases(settings.directory(), active);
        active.onSwap(served::refresh);
        served.refresh();
        return served;
    }

    @Bean
    Bundles bundlesApi(ServedReleases served, ActiveReleases active) {
        return new Bundles(served, active);
    }

    /// Runs only where a source is named.
    @Bean
    Pull releasePulling(ScoringProperties properties, Settings settings, ReleaseLoader loader) {
        return new Pull(
                properties
                        .releaseSource()
                        .map(source ->
                                Pulling.start(
                                        source,
                                        settings.directory(),
                                        settings.pins(),
                                        settings.clock(),
                                        loader::refresh)));
    }

    /// A pulling that stops with the application.
    record Pull(Optional<Pulling> pulling) implements AutoCloseable {
        @Override
        public void close() {
            pulling.ifPresent(Pulling::close);
        }
    }

    @Bean
    DecisionLog decisionLog(ScoringProperties properties, Settings settings) {
        return DecisionLog.open(properties.log(), settings.clock());
    }

    /// Runs only where there is a ledger to feed.
    @Bean
    LedgerFeed ledgerFeed(DecisionLog log, ObjectProvider<LedgerIntake> ledger) {
        return new LedgerFeed(
                Optional.ofNullable(ledger.getIfAvailable())
                        .map(intake -> LedgerDrain.start(log, intake)));
    }

    /// A drain that stops with the application.
    record LedgerFeed(Optional<LedgerDrain> drain) implements AutoCloseable {
        @Override
        public void close() {
            drain.ifPresent(LedgerDrain::close);
        }
    }

    @Bean
    ScoringNode scoringNode(
            ActiveReleases releases, DecisionLog log, ObjectProvider<LedgerLookup> ledger) {
        return new ScoringNode(releases, log, ledger.getIfAvailable(() -> _ -> Optional.empty()));
    }

    @Bean
    HealthIndicator decisionLogHealthIndicator(DecisionLog log, LedgerFeed feed) {
        return ScoringHealth.log(log, feed.drain());
    }

    @Bean
    HealthIndicator releasesHealthIndicator(
            ActiveReleases releases,
            ReleaseLoader loader,
            ClientKeys keys,
            Pull pull,
            ScoringProperties properties) {
        return ScoringHealth.releases(
                releases, loader, keys, pull.pulling(), properties.requireReleases());
    }

    @Bean
    Decisions decisions(ScoringNode node, ScoringProperties properties, Settings settings) {
        return new Decisions(
                node, new Intake(properties.atOnce(), properties.bodyTimeout()), settings.clock());
    }

    @Bean
    ReleasedLists releasedLists(Settings settings) {
        return new ReleasedLists(settings.directory());
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription();
    }

    @Bean
    Problems apiProblems() {
        return new Problems();
    }

    @Bean
    ApiExceptionResolver apiExceptionResolver(Problems problems) {
        return new ApiExceptionResolver(problems);
    }

    /// Behind the controllers, before whatever the application serves on all other paths.
    @Bean
    HandlerMapping apiRest() {
        return new SimpleUrlHandlerMapping(Map.of("/api/**", new NoSuchPath()), 1);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, ClientKeys keys, Problems problems) {
        return ApiSecurity.api(http, keys, problems, problems);
    }

    /// A body that is refused for its length is read to its end, so that the client gets to see the refusal.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowRefusedBodies() {
        return factory ->
                factory.addConnectorCustomizers(connector ->
                        connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED)));
    }
}
