package org.perimeter.ui.demo;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.access.AccessFiles;
import org.perimeter.policy.access.ClientKeys;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.Appointments;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.node.PinSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// With `perimeter.demo=true`: people with known passwords, all roots in one place, one release, and a server that only this
/// machine reaches. Without it none of these beans exists.
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("perimeter.demo")
    static class Demonstration {
        @Bean
        DemoRoots demoRoots(DataDirectory data, SecureRandom random) {
            return DemoRoots.in(data.path(), random);
        }

        @Bean
        Pins pins(DemoRoots roots, PinSettings settings) {
            return roots.pins(settings.pins());
        }

        @Bean
        DemoRosters demoRosters(DemoRoots roots, Rosters rosters, Clock clock) {
            return new DemoRosters(roots, rosters, clock);
        }

        @Bean
        DemoPeople demoPeople(
                DataDirectory data,
                People people,
                Appointments appointments,
                ApproverKeys keys,
                DemoRosters rosters,
                PlatformTransactionManager transactions,
                SecureRandom random) {
            var transaction = new TransactionTemplate(transactions);
            return new DemoPeople(
                    data.path(), people, appointments, keys, rosters, transaction, random);
        }

        @Bean
        DemoRelease.Steps demoSteps(
                Drafts drafts,
                DraftSettings settings,
                Versions versions,
                Runs runs,
                EvidenceFile evidence,
                Reviews reviews,
                Releases releases) {
            return new DemoRelease.Steps(
                    drafts, settings, versions, runs, evidence, reviews, releases);
        }

        @Bean
        DemoLists demoLists(DemoPeople people, VersionedLists lists, ListEditing editing) {
            return new DemoLists(people, lists, editing);
        }

        @Bean
        DemoRelease demoRelease(
                DemoPeople people,
                DemoLists lists,
                Archive archive,
                DemoRelease.Steps steps,
                ClientKeys clients,
                AccessFiles access,
                Clock clock) {
            return new DemoRelease(people, lists, archive, steps, clients, access, clock);
        }

        /// Before the application calls itself ready.
        @Bean
        ApplicationListener<ApplicationStartedEvent> demoData(DemoRelease release) {
            return event -> release.make();
        }

        @Bean
        WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackOnly() {
            return server -> server.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    @Bean
    @ConditionalOnProperty(name = "perimeter.demo", havingValue = "false", matchIfMissing = true)
    DemoAccounts noDemoAccounts() {
        return List::of;
    }
}
