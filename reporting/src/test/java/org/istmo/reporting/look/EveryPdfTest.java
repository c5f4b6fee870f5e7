package org.istmo.reporting.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.jasper.PdfStandard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report's pages, and the words on them. */
class EveryPdfTest {

    /** Columns that count nothing: which recommendation, which version of a rate. */
    private static final Set<String> ORDINALS = Set.of("number", "rate-version");

    /** Tables of what officers measure, in units of their own. */
    private static final Set<String> WRITTEN = Set.of("results");

    @AfterAll
    static void forget() {
        Laid.forget();
    }

    static Stream<Laid> all() {
        return Cell.all().map(Laid::of);
    }

    static Stream<Laid> portfolios() {
        return all().filter(laid -> laid.document().brief());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_pdf_is_pdf_a_3a_and_pdf_ua_1(Laid laid) throws Exception {
        PdfStandard.assertAllKeptBy(laid.file());
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void a_portfolio_is_one_page(Laid laid) {
        assertEquals(1, laid.pages());
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_letter_leaves_the_margins_or_lies_over_another_and_no_word_is_cut(Laid laid) {
        PageChecks.nothing_leaves_the_margins_or_lies_over_another(laid);
        PageChecks.no_word_is_cut(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_page_has_its_number_of_so_many(Laid laid) {
        PageChecks.every_page_has_its_number_of_so_many(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_heading_and_no_head_of_a_table_stands_alone(Laid laid) {
        PageChecks.no_heading_and_no_head_of_a_table_stands_alone(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_total_stands_apart_from_what_it_adds_up(Laid laid) {
        PageChecks.no_total_stands_apart_from_what_it_adds_up(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_file_says_its_language_and_title_and_its_contents_lead_to_its_sections(Laid laid) throws IOException {
        PageChecks.it_says_its_language_and_title_and_its_contents_lead_to_its_sections(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_annex_has_the_key_of_every_figure(Laid laid) {
        PageChecks.the_annex_has_the_key_of_every_figure(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_label_of_the_other_language_is_printed(Laid laid) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(laid.file())) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(false);
            assertEquals(Set.of(), Words.foreign(laid.cell(), reader.getText(pdf)));
        }
    }

    @Test
    void a_label_of_the_other_language_is_found() {
        Cell cell = new Cell(Subject.PORTFOLIO, Size.ONE, Language.ES);
        assertEquals(Set.of("Unspent balance (USD)"), Words.foreign(cell, "Acuerdo, Unspent balance (USD), Donante"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatever_is_counted_has_a_word_for_one(Laid laid) {
        laid.document()
                .tables()
                .filter(table -> !WRITTEN.contains(table.id()))
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.values().stream())
                .filter(Value.Quantity.class::isInstance)
                .map(value -> ((Value.Quantity) value).unit())
                .filter(unit -> unit.kind() == Unit.Kind.COUNT && !unit.name().isEmpty())
                .forEach(unit -> assertNotEquals(unit.name(), unit.one()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_figure_says_what_it_is_of(Laid laid) {
        int[] figures = {0};
        laid.document()
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
}
