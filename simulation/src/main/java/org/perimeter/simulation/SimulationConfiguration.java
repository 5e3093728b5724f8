package org.perimeter.simulation;

import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.Histories;
import org.perimeter.simulation.replay.Background;
import org.perimeter.simulation.replay.Backgrounds;
import org.perimeter.simulation.replay.EvaluatorFactory;
import org.perimeter.simulation.replay.OutcomeFiles;
import org.perimeter.simulation.replay.SimulationSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Everything of this module, for an application to import beside the policies' own.
///
/// The archive and the outcomes of runs lie in the data directory, under `archive` and `runs`.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SimulationConfiguration {
    @Bean
    Archive archive(DataDirectory directory) {
        return new Archive(directory.path().resolve("archive"));
    }

    @Bean
    OutcomeFiles outcomeFiles(DataDirectory directory) {
        return new OutcomeFiles(directory.path().resolve("runs"));
    }

    @Bean
    EvaluatorFactory evaluatorFactory() {
        return DroolsPolicyEvaluator::build;
    }

    @Bean
    Backgrounds backgrounds(VersionedLists lists, Histories histories) {
        return (content, set) -> new Background(lists.pinned(content.lists()), histories.of(set));
    }

    @Bean
    SimulationSettings simulationSettings(
            @Value("${perimeter.simulation.runs-at-once:1}") int runsAtOnce) {
        return new SimulationSettings(runsAtOnce);
    }
}
