package org.istmo.domain.overlap.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Sketch ENGLISH = sketch("Interdiction course for the coast guard in Puerto Cortes");
    private static final Sketch SPANISH = sketch("Curso de interdicción para guardacostas, Puerto Cortés");

    @Test
    void words_stand_as_each_language_s_title_writes_them() {
        Resemblance resemblance = Resemblance.of(Profile.of(ENGLISH), Profile.of(SPANISH));

        assertTrue(resemblance.en().get(0).contains("coast guard"), resemblance.en()::toString);
        assertTrue(resemblance.es().get(0).contains("guardacostas"), resemblance.es()::toString);
        assertTrue(resemblance.es().get(0).contains("interdicción"), resemblance.es()::toString);
        assertTrue(resemblance.en().stream().noneMatch(reason -> reason.contains("navy")), resemblance.en()::toString);
    }

    @Test
    void places_keep_their_accents() {
        Resemblance resemblance = Resemblance.of(Profile.of(ENGLISH), Profile.of(SPANISH));

        assertTrue(resemblance.es().contains("Mismo lugar: Puerto Cortés"), resemblance.es()::toString);
    }

    @Test
    void what_neither_title_says_in_a_language_is_said_as_the_glossary_does() {
        Sketch other = sketch("Interdiction course for the coast guard of Puerto Cortes, Honduras");
        Resemblance resemblance = Resemblance.of(Profile.of(ENGLISH), Profile.of(other));

        assertTrue(resemblance.es().get(0).contains("guardacostas"), resemblance.es()::toString);
        assertTrue(resemblance.es().get(0).contains("Puerto Cortés"), resemblance.es()::toString);
    }

    @Test
    void a_title_s_language_is_known_by_its_words() {
        assertEquals(Tongue.ENGLISH, Tongue.of("Crime lab: latent fingerprints"));
        assertEquals(Tongue.SPANISH, Tongue.of("Revelado de huellas latentes"));
        assertEquals(Tongue.EITHER, Tongue.of("ConJusticia"));
    }

    private static Sketch sketch(String title) {
        return new Sketch(
                List.of(title),
                List.of(),
                LocalDate.parse("2023-05-08"),
                LocalDate.parse("2023-05-12"),
                Set.of("HN"),
                Set.of("maritime-security"),
                Set.of("CA-3-4"),
                "training",
                Map.of(),
                null,
                0);
    }
}
