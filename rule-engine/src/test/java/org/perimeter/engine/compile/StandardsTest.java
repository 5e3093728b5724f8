package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.rule.Condition.Validator.CONTAINER_NUMBER;
import static org.perimeter.engine.rule.Condition.Validator.HS_CODE;
import static org.perimeter.engine.rule.Condition.Validator.IMO_NUMBER;
import static org.perimeter.engine.rule.Condition.Validator.UN_NUMBER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardsTest {
    /// CSQU3054383 is the example of ISO 6346; TEXU3070079 and the others were worked out by hand from its rule.
    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "TEXU3070079", "MSKU6011672"})
    void a_container_number_with_its_check_digit_is_valid(String number) {
        assertThat(Standards.meets(CONTAINER_NUMBER, number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CSQU3054384",
                "XXXX6697421",
                "csqu3054383",
                "CSQU305438",
                "CSQU 305438",
                "",
                "CSQX3054383",
                "CS1U3054383"
            })
    void another_digit_category_or_shape_is_not(String number) {
        assertThat(Standards.meets(CONTAINER_NUMBER, number)).isFalse();
    }

    /// 9074729 is the example of the IMO numbering scheme.
    @ParameterizedTest
    @ValueSource(strings = {"9074729"})
    void an_imo_number_with_its_check_digit_is_valid(String number) {
        assertThat(Standards.meets(IMO_NUMBER, number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9074728", "IMO9074729", "907472", "٩٠٧٤٧٢٩"})
    void another_imo_number_is_not(String number) {
        assertThat(Standards.meets(IMO_NUMBER, number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"310210", "31021000", "3102100010", "990000"})
    void an_hs_code_has_six_eight_or_ten_digits(String code) {
        assertThat(Standards.meets(HS_CODE, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"37.", "8451.", "3102", "000000", "770000", "31021", "3102100", "31021A"})
    void a_dirty_hs_code_is_not_valid(String code) {
        assertThat(Standards.meets(HS_CODE, code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2319", "0004", "3549"})
    void a_un_number_has_four_digits(String number) {
        assertThat(Standards.meets(UN_NUMBER, number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN2319", "0000", "319", "8000", "23190", "231A"})
    void another_shape_is_no_un_number(String number) {
        assertThat(Standards.meets(UN_NUMBER, number)).isFalse();
    }
}
