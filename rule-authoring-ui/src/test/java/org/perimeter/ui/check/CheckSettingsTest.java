package org.perimeter.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.perimeter.engine.check.ProtectedFields;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CheckSettingsTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CheckConfiguration.class);

    @Test
    void where_nothing_is_said_the_protected_fields_of_the_product_count() {
        application.run(started ->
                assertThat(started)
                        .getBean(ProtectedFields.class)
                        .isEqualTo(ProtectedFields.STANDARD));
    }

    @Test
    void an_installation_names_its_own() {
        application
                .withPropertyValues(
                        "perimeter.checks.protected-fields=shipper.country, goods[].origin")
                .run(started ->
                        assertThat(started.getBean(ProtectedFields.class).paths())
                                .containsExactlyInAnyOrder("shipper.country", "goods[].origin"));
    }

    @Test
    void an_installation_may_protect_none() {
        application
                .withPropertyValues("perimeter.checks.protected-fields=")
                .run(started ->
                        assertThat(started.getBean(ProtectedFields.class).paths()).isEmpty());
    }

    @Test
    void a_field_that_does_not_exist_stops_the_start_and_is_named() {
        application
                .withPropertyValues(
                        "perimeter.checks.protected-fields=shipper.cuontry,consignee.city")
                .run(started ->
                        assertThat(started)
                                .getFailure()
                                .rootCause()
                                .hasMessage(
                                        """
                                        Not fields of the vocabulary: shipper.cuontry
                                        Maybe shipper.cuontry should be shipper.country.\
                                        """));
    }

    @Test
    void from_which_share_on_a_field_is_often_missing_is_a_setting() {
        application.run(
                started -> assertThat(started.getBean(CheckSettings.class).often()).isEqualTo(5));
        application
                .withPropertyValues("perimeter.checks.often-missing=12")
                .run(started ->
                        assertThat(started.getBean(CheckSettings.class).often()).isEqualTo(12));
        application
                .withPropertyValues("perimeter.checks.often-missing=101")
                .run(started ->
                        assertThat(started)
                                .getFailure()
                                .rootCause()
                                .hasMessageStartingWith(
                                        "perimeter.checks.often-missing cannot be 101\nMaybe "));
    }
}
