package org.istmo.domain.overlap.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Workshop on EXTRADITIONS in the region | extradition | EXTRADITIONS",
                "Taller sobre extradicion y asilo | extradición | extradicion",
                "Curso de investigaciones conjuntas | investigación conjunta | investigaciones conjuntas",
                "Lavado del dinero en la frontera | lavado de dinero | Lavado del dinero",
                "Taller sobre extradiciones | extradición | extradiciones",
                "Reunión de autoridades centrales | autoridad central | autoridades centrales",
                "Training of the central authorities | central authority | central authorities",
                "Dinero y lavado | lavado de dinero | none",
                "Extra classes | extradition | none",
                "Curso | de la | none"
            })
    void a_phrase_is_found_whatever_its_accents_and_endings(String text, String phrase, String found) {
        assertEquals(Optional.ofNullable(found), StemmedText.of(text).says(StemmedText.of(phrase)));
    }
}
