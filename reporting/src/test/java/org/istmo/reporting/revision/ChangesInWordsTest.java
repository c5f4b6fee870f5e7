package org.istmo.reporting.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Changes.Share;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.Labels;
import org.junit.jupiter.api.Test;

class ChangesInWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-03");

    @Test
    void it_says_for_each_cause_which_figure_it_moved_most_the_greatest_first() {
        Text words = ChangesInWords.of(
                1,
                DAY,
                List.of(
                        figure("people", "participants", new Share("terms", new BigDecimal("7"), 1)),
                        figure(
                                "Expenditure, 2023-Q2",
                                "USD",
                                new Share("late-entry", new BigDecimal("1200.00"), 2),
                                new Share("rate", new BigDecimal("-3.50"), 1)),
                        figure("Expenditure, Mexico", "USD", new Share("late-entry", new BigDecimal("200.00"), 1))));

        assertEquals(
                "3 figures have changed since version 1 of 3 March 2026. Because of late entries (2 ledger rows), “Expenditure, 2023-Q2” rose by"
                        + " USD\u00a01,200.00. Because of another exchange rate (one ledger row), “Expenditure, 2023-Q2” fell by USD\u00a03.50."
                        + " Because of terms and counts outside the ledger, “people” rose by 7.",
                words.en());
        assertEquals(
                "3 cifras han cambiado desde la versión 1 del 3 de marzo de 2026. Debido a asientos tardíos (2 filas del libro), «Expenditure, 2023-Q2 (es)»"
                        + " aumentó en USD\u00a01,200.00. Debido a otro tipo de cambio (una fila del libro), «Expenditure, 2023-Q2 (es)» disminuyó en"
                        + " USD\u00a03.50. Debido a condiciones y recuentos ajenos al libro, «people (es)» aumentó en 7.",
                words.es());
    }

    @Test
    void a_single_point_is_said_as_one() {
        Text words = ChangesInWords.of(1, DAY, List.of(figure("burn", "%", new Share("rate", BigDecimal.ONE, 1))));

        assertTrue(words.en().endsWith("“burn” rose by one percentage point."), words.en());
        assertTrue(words.es().endsWith("«burn (es)» aumentó en un punto porcentual."), words.es());
    }

    @Test
    void it_says_that_nothing_changed() {
        Text words = ChangesInWords.of(2, DAY, List.of());

        assertEquals("No figure has changed since version 2 of 3 March 2026.", words.en());
        assertEquals("Ninguna cifra ha cambiado desde la versión 2 del 3 de marzo de 2026.", words.es());
    }

    @Test
    void every_cause_has_a_name_in_both_languages_and_no_word_is_left_in_english() {
        Labels english = Labels.of("changes", Language.EN);
        Labels spanish = Labels.of("changes", Language.ES);

        assertEquals(
                new TreeSet<>(english.bundle().keySet()),
                new TreeSet<>(spanish.bundle().keySet()));
        for (ChangeCause cause : ChangeCause.values()) {
            assertNotEquals(english.word("cause." + cause.word()), spanish.word("cause." + cause.word()));
        }
    }

    private static ChangedFigure figure(String label, String unit, Share... causes) {
        return new ChangedFigure(
                label, new Text(label, label + " (es)"), BigDecimal.ZERO, BigDecimal.ONE, unit, List.of(causes));
    }
}
