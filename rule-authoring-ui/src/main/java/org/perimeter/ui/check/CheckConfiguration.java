package org.perimeter.ui.check;

import org.perimeter.engine.check.ProtectedFields;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the settings at the start, which fails where they name what there is not.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class CheckConfiguration {
    @Bean
    ProtectedFields protectedFields(CheckSettings settings) {
        return settings.fields();
    }
}
