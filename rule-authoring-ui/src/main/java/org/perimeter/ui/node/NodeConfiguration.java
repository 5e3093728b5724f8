package org.perimeter.ui.node;

import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.access.AccessSink;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.release.BundleSink;
import org.perimeter.scoring.ScoringConfiguration;
import org.perimeter.scoring.release.ReleaseLoader;
import org.perimeter.scoring.security.ClientKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// One scoring node within the application; it trusts no more than a node of its own would.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PinSettings.class)
@Import(ScoringConfiguration.class)
class NodeConfiguration {
    @Bean
    BundleDirectory bundleDirectory(DataDirectory data) {
        return new BundleDirectory(data.path().resolve("bundles"));
    }

    /// A release is loaded as soon as it lies there; a node elsewhere finds it at its next look.
    @Bean
    BundleSink bundleSink(BundleDirectory directory, ObjectProvider<ReleaseLoader> loader) {
        return release -> {
            directory.store(release);
            loader.getObject().reload(release.programme());
        };
    }

    @Bean
    AccessSink accessSink(BundleDirectory directory, ObjectProvider<ClientKeys> keys) {
        return signed -> {
            directory.storeAccess(signed);
            keys.getObject().refresh();
        };
    }

    @Bean
    @ConditionalOnProperty(name = "perimeter.demo", havingValue = "false", matchIfMissing = true)
    Pins pins(PinSettings settings) {
        return settings.pins();
    }
}
