package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {"four words are enough", "contraseña más larga", "xkqz vwyp fjgh bdn", "1 horse and 2 staples"})
    void a_long_one_is_taken_whatever_signs_it_is_made_of(String password) {
        assertEquals(Optional.empty(), rules.fault(password, "finance", false));
    }

    @ParameterizedTest
    @CsvSource({
        "fourteen chars, false, password-short",
        "7 chars, true, password-short-with-code",
        "password1, true, password-common",
        "PassWord1, true, password-common",
        "1234567890123456, false, password-common",
        "ponmlkjihgfedcba, false, password-common",
        "aaaabbbbaaaabbbb, false, password-common",
        "'horse 1 horse 1 horse 1 ', false, password-common",
        "I am finance today, false, password-name"
    })
    void what_is_short_common_or_holds_the_name_is_not(String password, boolean withCode, String why) {
        assertEquals(Optional.of(why), rules.fault(password, "finance", withCode));
    }

    @Test
    void beside_a_code_eight_signs_are_enough_and_two_hundred_are_the_most() {
        assertEquals(Optional.empty(), rules.fault("vq7 zh!w", "finance", true));
        assertEquals(Optional.empty(), rules.fault("four words are enough ".repeat(9) + "ab", "finance", false));
        assertEquals(
                Optional.of("too-long"), rules.fault("four words are enough ".repeat(9) + "abc", "finance", false));
    }

    @Test
    void signs_beyond_the_basic_plane_count_as_one() {
        assertEquals(Optional.of("password-short"), rules.fault("🐎🔋📎🎸🌋🍍🧭", "finance", false));
    }
}
