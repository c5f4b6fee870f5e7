package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.render.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DonorStatementPdfTest {

    private static final String LONG_TITLE =
            "Fortalecimiento de las capacidades institucionales de los Estados miembros del Sistema de la"
                    + " Integración Centroamericana para la prevención, investigación y persecución del tráfico ilícito de migrantes y la trata de"
                    + " personas — «Corredor mesoamericano» con enfoque de género, niñez y adolescencia (segunda fase)";

    @ParameterizedTest
    @EnumSource
    void every_page_says_it_is_interim(Language language) throws IOException {
        String interim = Labels.of("donor-statement", language).word("interim");
        PdfPages pdf = PdfPages.of(aStatement().projects(20).build(), language);
        assertTrue(pdf.pages().size() > 5, "pages: " + pdf.pages().size());
        pdf.pages().forEach(page -> assertTrue(page.contains(interim), page));
    }

    @Test
    void every_page_says_which_report_it_is() throws IOException {
        PdfPages pdf = PdfPages.of(aStatement().projects(20).build(), Language.EN);
        for (String page : pdf.pages()) {
            assertTrue(page.contains("IST-2026-000012"), page);
            assertTrue(page.contains("Ministry of Foreign Affairs of Norway"), page);
            assertTrue(page.contains("1 January 2023 to 31 December 2023"), page);
        }
    }

    @Test
    void every_page_has_its_number_of_so_many() throws IOException {
        List<String> english =
                PdfPages.of(aStatement().projects(20).build(), Language.EN).pages();
        IntStream.range(0, english.size())
                .forEach(i -> assertTrue(
                        english.get(i).contains("Page " + (i + 1) + " of " + english.size()), english.get(i)));
        List<String> spanish = PdfPages.of(aStatement().build(), Language.ES).pages();
        assertTrue(spanish.get(0).contains("Página 1 de " + spanish.size()), spanish.get(0));
    }

    @Test
    void a_page_that_only_goes_on_with_a_row_has_its_own_number() throws IOException {
        String endless = "palabra larga ".repeat(2_000).strip();
        List<String> pages = PdfPages.of(
                        aStatement().projects(3).titled(endless).build(), Language.EN)
                .pages();
        IntStream.range(0, pages.size())
                .forEach(i -> assertTrue(
                        pages.get(i).contains("Page " + (i + 1) + " of " + pages.size()), "page " + (i + 1)));
    }

    @Test
    void a_draft_says_so_on_every_page_and_an_issued_statement_nowhere() throws IOException {
        PdfPages.of(aStatement().draft().build(), Language.EN)
                .pagesAsDrawn()
                .forEach(page -> assertTrue(page.contains("DRAFT"), page));
        PdfPages.of(aStatement().draft().build(), Language.ES)
                .pagesAsDrawn()
                .forEach(page -> assertTrue(page.contains("BORRADOR"), page));
        assertFalse(PdfPages.of(aStatement().build(), Language.EN).text().contains("DRAFT"));
    }

    @Test
    void open_months_are_told_on_the_cover_the_summary_and_in_the_notes() throws IOException {
        PdfPages pdf = PdfPages.of(aStatement().provisional().build(), Language.EN);
        assertTrue(
                pdf.pages().get(0).contains("Provisional: at least one month"),
                pdf.pages().get(0));
        assertTrue(
                pdf.pages().get(1).contains("Provisional: at least one month"),
                pdf.pages().get(1));
        assertTrue(pdf.flat().contains("Open months Provisional"), pdf.flat());
    }

    @ParameterizedTest
    @EnumSource
    void every_line_prints_the_figures_of_the_dataset(Language language) throws IOException {
        DonorStatement statement = aStatement()
                .projects(12)
                .withMissingRates()
                .currencies("MXN", "USD", "HNL")
                .build();
        String text = PdfPages.of(statement, language).flat();
        PrintedFigures figures = new PrintedFigures(language);
        figures.of(statement).forEach(line -> assertTrue(text.contains(line), line));
    }

    @Test
    void a_missing_rate_is_no_zero() throws IOException {
        DonorStatement statement = aStatement()
                .projects(1)
                .quarters(1)
                .withMissingRates()
                .currencies("HNL")
                .build();
        String text = PdfPages.of(statement, Language.EN).flat();
        assertTrue(text.contains("2023 Q1 HNL 79.19 no rate"), text);
        assertTrue(text.contains("no exchange rate was available on their date: 4."), text);
    }

    @Test
    void three_measures_make_three_columns() throws IOException {
        DonorStatement statement = aStatement()
                .measures(Measure.COMMITMENT, Measure.DISBURSEMENT, Measure.EXPENDITURE)
                .build();
        String text = PdfPages.of(statement, Language.EN).text();
        assertFalse(text.contains("Commitments received"), text);
        new PrintedFigures(Language.EN)
                .of(statement)
                .forEach(line -> assertTrue(text.replaceAll("\\s+", " ").contains(line), line));
    }

    @Test
    void an_empty_period_says_that_nothing_was_posted_and_totals_nothing() throws IOException {
        PdfPages pdf = PdfPages.of(aStatement().projects(0).build(), Language.EN);
        String summary = pdf.pages().get(1).replaceAll("\\s+", " ");
        assertTrue(summary.contains("Nothing was posted in this period"), summary);
        assertTrue(summary.contains("Total in USD USD 0.00 0.00 0.00 0.00"), summary);
        assertTrue(pdf.text().contains("No activity belongs to this statement."), pdf.text());
    }

    @Test
    void a_statement_of_one_activity_is_whole() throws IOException {
        PdfPages pdf = PdfPages.of(aStatement().projects(1).build(), Language.EN);
        assertTrue(pdf.text().contains("XM-DAC-41146-00001"), pdf.text());
        assertTrue(pdf.flat().contains("Activities in the list: 1, each once"), pdf.flat());
    }

    @Test
    void long_titles_wrap_and_are_never_cut() throws IOException {
        PdfPages pdf = PdfPages.of(aStatement().projects(300).titled(LONG_TITLE).build(), Language.ES);
        String solid = pdf.flat().replace(" ", "");
        String title = LONG_TITLE.replace(" ", "");
        for (int i = 1; i <= 300; i++) {
            String heading = String.format("XM-DAC-41146-%05d", i) + title;
            assertTrue(solid.contains(heading), heading);
        }
    }

    @Test
    void a_title_of_many_pages_is_whole_in_the_list_of_activities() throws IOException {
        String endless = "palabra larga ".repeat(2_000).strip();
        PdfPages pdf = PdfPages.of(aStatement().projects(2).titled(endless).build(), Language.ES);
        int words = pdf.text().split("palabra", -1).length - 1;
        assertTrue(words >= 2 * 2_000, "words: " + words);
        assertTrue(pdf.flat().contains("Total en USD"), "the rows under the heading");
    }

    @Test
    void a_project_that_runs_on_says_so_at_the_head_of_the_next_page() throws IOException {
        PdfPages pdf = PdfPages.of(aStatement().projects(1).quarters(40).build(), Language.EN);
        List<String> projectPages = pdf.pages().stream()
                .filter(page -> page.contains("XM-DAC-41146-00001 Forensic training 1")
                        || page.contains("XM-DAC-41146-00001  Forensic training 1"))
                .toList();
        assertTrue(projectPages.size() >= 2, "pages: " + projectPages.size());
        assertTrue(projectPages.get(1).contains("Forensic training 1 (continued)"), projectPages.get(1));
        assertFalse(projectPages.get(0).contains("(continued)"), projectPages.get(0));
    }

    @Test
    void no_english_label_is_left_in_a_spanish_statement() throws IOException {
        Labels english = Labels.of("donor-statement", Language.EN);
        Labels spanish = Labels.of("donor-statement", Language.ES);
        String text = PdfPages.of(
                        aStatement().draft().provisional().withMissingRates().build(), Language.ES)
                .flat();
        english.bundle().keySet().stream()
                .filter(key -> !key.startsWith("pattern."))
                .map(key -> english.word(key).replaceAll("\\{\\d}.*", "").strip())
                .filter(words -> words.length() > 5)
                .filter(words -> spanish.bundle().keySet().stream()
                        .noneMatch(key -> spanish.word(key).contains(words)))
                .forEach(words -> assertFalse(text.contains(words), words));
    }

    @Test
    void the_same_dataset_gives_the_same_bytes() throws IOException {
        DonorStatement statement = aStatement().projects(5).build();
        for (Language language : Language.values()) {
            assertArrayEquals(
                    PdfPages.of(statement, language).file(),
                    PdfPages.of(aStatement().projects(5).build(), language).file());
        }
    }

    /** The JDK changes how it calls a constructor after fifteen times, and the class filter must let it. */
    @Test
    void the_template_is_filled_again_and_again() throws IOException {
        DonorStatement statement = aStatement().projects(1).quarters(1).build();
        byte[] first = PdfPages.of(statement, Language.EN).file();
        for (int i = 0; i < 40; i++) {
            assertArrayEquals(first, PdfPages.of(statement, Language.EN).file());
        }
    }

    @Test
    void words_that_look_like_markup_or_a_format_are_printed_as_they_are() throws IOException {
        String title = "<b>A</b> & {0} 'B' $P{draft} \\n 100%";
        assertTrue(PdfPages.of(aStatement().titled(title).from("A & B <i>").build(), Language.EN)
                .flat()
                .contains(title));
    }

    @Test
    void the_format_is_pdf() {
        assertEquals("pdf", new DonorStatementPdf().format());
    }
}
