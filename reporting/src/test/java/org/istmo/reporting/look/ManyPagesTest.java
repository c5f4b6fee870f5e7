package org.istmo.reporting.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.look.Printed.Piece;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of activities with long Spanish titles. What veraPDF says of so many pages, {@code ArchivalDocumentTest} asks with its sample. */
class ManyPagesTest {

    /** Of five thousand, as the server is told when nobody says otherwise; of an eighth of that no more than a quarter, since some of it does not grow. */
    private static final int MOST_PAGES = 2_000;

    static Stream<Cell> many() {
        return Cell.ofMany();
    }

    @ParameterizedTest
    @MethodSource("many")
    void thousands_of_activities_are_laid_out_as_well_as_sixty(Cell cell) throws IOException {
        Laid laid = Laid.anew(cell);
        PageChecks.nothing_leaves_the_margins_or_lies_over_another(laid);
        PageChecks.every_page_has_its_number_of_so_many(laid);
        PageChecks.no_heading_and_no_head_of_a_table_stands_alone(laid);
        PageChecks.no_total_stands_apart_from_what_it_adds_up(laid);
        PageChecks.it_says_its_language_and_title_and_its_contents_lead_to_its_sections(laid);
        PageChecks.the_annex_has_the_key_of_every_figure(laid);
        int most = cell.size() == Size.MANY ? MOST_PAGES : MOST_PAGES / 4;
        assertTrue(laid.pages() <= most, "pages: " + laid.pages());
        assertEquals(
                Set.of(Subject.PORTFOLIO, Subject.MATRIX).contains(cell.subject()),
                !PageChecks.no_word_is_cut(laid),
                "long titles are in every report but the portfolio and the matrix");
        assertEquals(
                Set.of(),
                Words.foreign(
                        laid.document(),
                        cell.language(),
                        laid.pieces().stream().map(Piece::text).collect(Collectors.joining("\n"))));
    }
}
