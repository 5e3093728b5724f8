package org.perimeter.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.access.AccessSink;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.release.BundleSink;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where releases and access files go, and which root keys count: what the application alone knows.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeFiles.PinSettings.class)
class NodeFiles {
    @Bean
    BundleDirectory bundleDirectory(DataDirectory data) {
        return new BundleDirectory(data.path().resolve("bundles"));
    }

    @Bean
    BundleSink bundleSink(BundleDirectory directory) {
        return directory::store;
    }

    @Bean
    AccessSink accessSink(BundleDirectory directory) {
        return directory::storeAccess;
    }

    @Bean
    Pins pins(PinSettings settings) {
        return settings.pins();
    }

    /// The pinned roots by agency and the required agencies by programme. Where nothing is set, nothing can be approved.
    @ConfigurationProperties("perimeter.pins")
    record PinSettings(
            @Nullable Map<String, List<String>> roots,
            @Nullable Map<String, Set<String>> required) {
        Pins pins() {
            return new Pins(
                    roots == null ? Map.of() : roots,
                    required == null ? Map.of() : required,
                    false);
        }
    }
}
