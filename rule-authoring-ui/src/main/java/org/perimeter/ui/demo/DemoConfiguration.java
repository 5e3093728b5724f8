package org.perimeter.ui.demo;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.person.People;
import org.perimeter.ui.access.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// With `perimeter.demo=true`: people with known passwords, and a server that only this machine reaches.
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    @Bean
    @ConditionalOnProperty("perimeter.demo")
    DemoPeople demoPeople(
            People people,
            DataDirectory data,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        return new DemoPeople(people, data, random, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnProperty("perimeter.demo")
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackOnly() {
        return server -> server.setAddress(InetAddress.getLoopbackAddress());
    }

    @Bean
    @ConditionalOnProperty(name = "perimeter.demo", havingValue = "false", matchIfMissing = true)
    DemoAccounts noDemoAccounts() {
        return List::of;
    }
}
