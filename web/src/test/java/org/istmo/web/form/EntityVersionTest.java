package org.istmo.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

    @Test
    void a_change_is_made_from_the_version_that_its_tag_names() {
        assertEquals(7, EntityVersion.asked(" \"v7\" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"v7\"", "*", "v7", "\"7\"", "\"v7\", \"v8\"", ""})
    void a_weak_tag_and_what_is_none_of_ours_name_no_version(String ifMatch) {
        assertEquals(
                "no-version",
                assertThrows(Invalid.class, () -> EntityVersion.asked(ifMatch))
                        .fields()
                        .get(0)
                        .code());
    }

    @Test
    void without_a_tag_nothing_is_changed() {
        assertThrows(Invalid.class, () -> EntityVersion.asked(null));
    }
}
