package org.perimeter.ui;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UiWallsTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.perimeter");

    @Test
    void what_decides_knows_no_component() {
        noClasses()
                .that()
                .resideInAPackage("org.perimeter.ui..")
                .and()
                .haveSimpleNameEndingWith("Presenter")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PRODUCT);
    }

    @Test
    void every_address_says_who_may_come() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should(
                        beAnnotatedWith(PermitAll.class)
                                .or(beAnnotatedWith(RolesAllowed.class))
                                .or(beAnnotatedWith(AnonymousAllowed.class)))
                .check(PRODUCT);
    }

    @Test
    void only_the_sign_in_page_is_open_to_everybody() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.perimeter.ui.access")
                .should()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(PRODUCT);
    }

    @Test
    void no_field_of_the_server_takes_a_passphrase_and_only_signing_in_takes_a_password() {
        noClasses()
                .that()
                .resideInAPackage("org.perimeter.ui..")
                .and()
                .resideOutsideOfPackage("org.perimeter.ui.access")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PasswordField.class)
                .check(PRODUCT);
    }

    @Test
    void events_of_the_browser_can_be_made_by_the_framework() {
        classes().that().areAnnotatedWith(DomEvent.class).should().bePublic().check(PRODUCT);
    }

    @Test
    void screens_know_no_drools_and_lower_modules_know_no_screens() {
        noClasses()
                .that()
                .resideInAPackage("org.perimeter.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.perimeter.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.perimeter.ui..", "com.vaadin..")
                .check(PRODUCT);
    }

    @Test
    void simulation_knows_policies_and_not_the_other_way_round() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.perimeter.policy..",
                        "org.perimeter.engine..",
                        "org.perimeter.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.perimeter.simulation..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAnyPackage("org.perimeter.engine..", "org.perimeter.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.perimeter.policy..")
                .check(PRODUCT);
    }

    @Test
    void time_and_ids_are_injected() {
        noClasses()
                .that()
                .resideInAnyPackage("org.perimeter.ui..", "org.perimeter.simulation..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .check(PRODUCT);
    }
}
