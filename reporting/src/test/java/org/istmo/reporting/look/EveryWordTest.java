package org.istmo.reporting.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every report's pages. */
class EveryWordTest {

    /** Columns that count nothing: which recommendation, which version of a rate. */
    private static final Set<String> ORDINALS = Set.of("number", "rate-version");

    static Stream<Cell> all() {
        return Cell.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_label_of_the_other_language_is_printed(Cell cell) throws IOException {
        assertEquals(Set.of(), Words.foreign(cell, text(cell)));
    }

    @Test
    void a_label_of_the_other_language_is_found() {
        Cell cell = new Cell(Subject.PORTFOLIO, Size.ONE, Language.ES);
        assertEquals(Set.of("Unspent balance (USD)"), Words.foreign(cell, "Acuerdo, Unspent balance (USD), Donante"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_figure_says_what_it_is_of(Cell cell) {
        int[] figures = {0};
        cell.document()
                .tables()
                .forEach(table -> table.rows().forEach(row -> {
                    for (int column = 0; column < row.values().size(); column++) {
                        if (row.values().get(column) instanceof Value.Quantity quantity
                                && !ORDINALS.contains(
                                        table.columns().get(column).key())) {
                            figures[0]++;
                            assertFalse(quantity.unit().name().isBlank(), quantity::toString);
                        }
                    }
                }));
        assertTrue(figures[0] > 3, "figures: " + figures[0]);
    }

    private static String text(Cell cell) throws IOException {
        try (PDDocument document = Loader.loadPDF(Laid.of(cell).file())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(false);
            return reader.getText(document);
        }
    }
}
