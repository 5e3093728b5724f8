package org.perimeter.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class FirstPasswordTest {
    @Test
    void a_first_password_can_be_read_aloud_and_is_never_the_same() {
        var random = new SecureRandom();

        assertThat(FirstPassword.next(random))
                .matches("([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}")
                .isNotEqualTo(FirstPassword.next(random));
    }
}
