package org.istmo.reporting.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.istmo.reporting.render.jasper.PdfStandard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report's pages. */
class EveryPdfTest {

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
        for (PdfStandard standard : PdfStandard.values()) {
            standard.assertKeptBy(laid.file());
        }
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
    void every_file_says_its_language_and_title_and_its_contents_lead_to_its_sections(Laid laid) throws IOException {
        PageChecks.it_says_its_language_and_title_and_its_contents_lead_to_its_sections(laid);
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_annex_has_the_key_of_every_figure(Laid laid) {
        PageChecks.the_annex_has_the_key_of_every_figure(laid);
    }
}
