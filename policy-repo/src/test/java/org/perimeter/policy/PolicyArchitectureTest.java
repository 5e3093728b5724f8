package org.perimeter.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The walls of this module.
class PolicyArchitectureTest {
    private static final String ROOT = "org.perimeter.policy";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_is_internal_is_used_by_its_own_feature_alone() {
        classes()
                .that()
                .resideInAPackage("..internal..")
                .should(onlyBeUsedByTheirFeature())
                .check(CLASSES);
    }

    @Test
    void entities_are_internal() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("..internal")
                .check(CLASSES);
    }

    @Test
    void the_module_knows_neither_simulation_nor_screens() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.perimeter.simulation..", "org.perimeter.ui..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void of_the_scoring_node_only_the_ports_of_the_log_are_known() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "belong to the scoring node, apart from its log's ports",
                                type ->
                                        type.getPackageName().startsWith("org.perimeter.scoring")
                                                && !type.getPackageName()
                                                        .equals("org.perimeter.scoring.log")))
                .check(CLASSES);
    }

    @Test
    void drools_stays_in_the_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void time_ids_and_randomness_enter_in_one_place() {
        noClasses()
                .that()
                .areNotAssignableTo(PolicyConfiguration.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> onlyBeUsedByTheirFeature() {
        return new ArchCondition<>("only be used by their own feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String feature = type.getPackageName().replaceAll("\\.internal.*", "");
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().startsWith(feature))
                        .forEach(use ->
                                events.add(
                                        SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }
}
