package org.perimeter.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

class EngineWallsTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.perimeter");
    private static final String ENGINE = "org.perimeter.engine..";

    @Test
    void the_engine_knows_no_framework_no_database_no_screen_and_no_endpoint() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "java.sql..",
                        "com.vaadin..",
                        "org.perimeter.scoring..",
                        "org.perimeter.policy..",
                        "org.perimeter.simulation..",
                        "org.perimeter.ui..")
                .check(CODE);
    }

    @Test
    void one_package_imports_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.perimeter.engine.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CODE);
    }

    /// Of Commons Text the measures of likeness alone: its look-ups in texts can run scripts.
    @Test
    void one_class_measures_likeness_and_nothing_looks_scripts_up() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.perimeter.engine.compile.Likeness")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.text..", "org.apache.commons.codec..")
                .check(CODE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.commons.text", "org.apache.commons.text.lookup..")
                .check(CODE);
    }

    /// With ThreadSafeOption off, a shared rule base gave wrong hits; direct firing ignores what would block a rule.
    @Test
    void the_options_that_gave_wrong_results_are_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadSafeOption.class)
                .check(CODE);
        noClasses().should().accessFieldWhere(isDirectFiringYes()).check(CODE);
    }

    @Test
    void time_ids_and_chance_come_from_outside() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Random.class)
                .check(CODE);
    }

    /// The clock of the machine is read where a program is put together, never by what decides.
    @Test
    void what_decides_reads_no_clock_at_all() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.perimeter.engine.fact..",
                        "org.perimeter.engine.rule..",
                        "org.perimeter.engine.compile..",
                        "org.perimeter.engine.predicate..",
                        "org.perimeter.engine.index..",
                        "org.perimeter.engine.bulk..",
                        "org.perimeter.engine.drools..",
                        "org.perimeter.engine.decision..",
                        "org.perimeter.engine.check..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CODE);
    }

    @Test
    void the_reference_evaluator_shares_nothing_with_the_production_one() {
        noClasses()
                .that()
                .resideInAPackage("org.perimeter.engine.compile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.perimeter.engine.predicate..",
                        "org.perimeter.engine.index..",
                        "org.perimeter.engine.bulk..",
                        "org.perimeter.engine.drools..")
                .check(CODE);
        classes()
                .that()
                .resideInAPackage("org.perimeter.engine.predicate..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage(
                        "org.perimeter.engine.predicate..",
                        "org.perimeter.engine.index..",
                        "org.perimeter.engine.bulk..",
                        "org.perimeter.engine.drools..")
                .check(CODE);
    }

    /// No text of an author may reach a compiler or an expression language: there is none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mvel2.MVEL",
                "org.eclipse.jdt.core.compiler.IProblem",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "com.thoughtworks.xstream.XStream",
                "com.github.javaparser.JavaParser",
                "org.drools.drl.parser.DrlParser",
                "org.antlr.runtime.Parser"
            })
    void what_compiles_text_is_not_on_the_class_path(String type) {
        assertThat(getClass().getClassLoader().getResource(type.replace('.', '/') + ".class"))
                .isNull();
    }

    private static DescribedPredicate<JavaFieldAccess> isDirectFiringYes() {
        return DescribedPredicate.describe(
                "DirectFiringOption.YES",
                access ->
                        access.getTargetOwner().isEquivalentTo(DirectFiringOption.class)
                                && access.getName().equals("YES"));
    }
}
