package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentPdfTest {

    @Test
    void the_format_is_pdf() {
        assertEquals("pdf", new DocumentPdf().format());
    }

    @ParameterizedTest
    @EnumSource
    void every_page_has_its_number_of_so_many_and_its_standing(DocumentSample sample) throws IOException {
        List<String> pages = sample.in(Language.ES).pages();
        for (int number = 1; number <= pages.size(); number++) {
            String page = pages.get(number - 1);
            assertTrue(page.contains("Página " + number + " de " + pages.size()), page);
            assertTrue(page.contains("Provisional, no auditado ni certificado"), page);
        }
    }

    @Test
    void every_page_says_which_report_it_is() throws IOException {
        for (String page : DocumentSample.GROUPS_OVER_PAGES.in(Language.EN).pages()) {
            assertTrue(page.contains("IST-2026-000012"), page);
            assertTrue(page.contains("Ministry of Foreign Affairs of Norway"), page);
            assertTrue(page.contains("1 January 2023 to 31 December 2023"), page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_contents_lead_to_the_pages_where_the_sections_begin(Language language) throws IOException {
        Document document = aDocument().projects(9).activities(70).revised().build(language);
        DocumentPages pdf = DocumentPages.of(document);
        List<String> contents = pdf.lines(2);
        assertEquals(document.sections().size() + 3, contents.size(), "heading, changes, sections, annex");
        for (String line : contents.subList(1, contents.size())) {
            int end = line.lastIndexOf(' ');
            String title = line.substring(0, end);
            int page = Integer.parseInt(line.substring(end + 1));
            assertTrue(page > 2, line);
            assertTrue(pdf.lines(page).contains(title), line);
            assertFalse(pdf.lines(page - 1).contains(title), line);
        }
    }

    @Test
    void how_a_long_document_begins_is_written_alone_and_it_says_how_many_pages_the_whole_has() throws IOException {
        Document document = aDocument().projects(9).activities(5_000).revised().build(Language.EN);
        DocumentPages whole = DocumentPages.of(document);
        ByteArrayOutputStream begun = new ByteArrayOutputStream();

        OptionalInt pages = new DocumentPdf().begin(document, 4, () -> {}, begun);

        assertEquals(OptionalInt.of(whole.pages().size()), pages);
        assertTrue(pages.getAsInt() > 50, pages::toString);
        assertEquals(whole.pages().subList(0, 4), DocumentPages.read(begun.toByteArray(), true));
    }

    @Test
    void a_short_document_begins_with_all_of_its_pages() throws IOException {
        Document document = aDocument().build(Language.ES);
        ByteArrayOutputStream begun = new ByteArrayOutputStream();

        OptionalInt pages = new DocumentPdf().begin(document, 400, () -> {}, begun);

        assertEquals(DocumentPages.of(document).pages(), DocumentPages.read(begun.toByteArray(), true));
        assertEquals(OptionalInt.of(DocumentPages.of(document).pages().size()), pages);
    }

    @Test
    void pages_that_nobody_wants_any_more_are_not_set_to_the_end() {
        Document document = aDocument().projects(9).activities(70).build(Language.EN);
        AtomicInteger rows = new AtomicInteger();
        Runnable goOn = () -> {
            if (rows.incrementAndGet() > 10) {
                throw new CancellationException("nobody wants them");
            }
        };

        assertThrows(
                CancellationException.class,
                () -> new DocumentPdf().begin(document, 4, goOn, new ByteArrayOutputStream()));
        assertTrue(rows.get() < 20, rows::toString);
    }

    @Test
    void a_draft_says_so_on_every_page_and_an_issued_report_nowhere() throws IOException {
        DocumentPages.of(aDocument().draft().build(Language.EN))
                .pagesAsDrawn()
                .forEach(page -> assertTrue(page.contains("DRAFT"), page));
        DocumentSample.BRIEF_DRAFT_OF_A_REVISION
                .in(Language.ES)
                .pagesAsDrawn()
                .forEach(page -> assertTrue(page.contains("BORRADOR"), page));
        assertFalse(DocumentSample.PLAIN.in(Language.EN).flat().contains("DRAFT"));
    }

    @Test
    void a_report_of_one_section_is_one_page_with_its_title_on_top() throws IOException {
        DocumentPages pdf = DocumentSample.BRIEF.in(Language.EN);
        assertEquals(1, pdf.pages().size());
        assertTrue(pdf.flat().contains("Sample report"), pdf.flat());
        assertTrue(pdf.flat().contains("Report number IST-2026-000012"), pdf.flat());
        assertFalse(pdf.flat().contains("Contents"), pdf.flat());
    }

    @Test
    void the_date_on_the_cover_names_its_zone_as_the_reading_does() throws IOException {
        assertTrue(DocumentSample.PLAIN.in(Language.EN).flat().contains("Date of issue 24 November 2026 (UTC−06:00)"));
        assertTrue(DocumentSample.BRIEF.in(Language.EN).flat().contains("Date of issue 24 November 2026 (UTC−06:00)"));
    }

    @Test
    void the_last_page_says_what_tells_the_file_from_every_other() throws IOException {
        DocumentPages pdf = DocumentSample.PLAIN.in(Language.EN);
        String last = pdf.page(pdf.pages().size()).replaceAll("\\s+", " ");
        assertTrue(last.contains("Report IST-2026-000012, Version 1"), last);
        assertTrue(last.contains("https://istmo.example.org/reports/IST-2026-000012"), last);
        assertTrue(last.contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"), last);
        assertTrue(last.contains("24 November 2026, 15:08 UTC, at entry 48,213 of the audit trail"), last);
    }

    @Test
    void a_revision_says_figure_by_figure_what_changed_and_why() throws IOException {
        String page = DocumentPages.of(aDocument().revised().build(Language.ES))
                .page(3)
                .replaceAll("\\s+", " ");
        assertTrue(page.contains("Qué cambió desde la versión 1"), page);
        assertTrue(page.contains("Una cifra difiere de la versión 1"), page);
        assertTrue(page.contains("Saldo final, en USD USD 10,400.00 10,480.00 80.00"), page);
        assertTrue(page.contains("Asiento tardío: 100.00 (asientos: 2)"), page);
        assertTrue(page.contains("Tipo de cambio: -20.00 (asientos: 1)"), page);
    }

    @Test
    void the_annex_has_every_figure_once_with_its_key() throws IOException {
        Document document = aDocument().build(Language.EN);
        String text = DocumentPages.of(document).flat();
        String annex = text.substring(text.lastIndexOf("Figures and their keys"));
        for (String key : List.of("balance.opening.MXN", "people.share.all", "expenditure.usd.activity~3")) {
            assertEquals(2, annex.split(Pattern.quote(key) + "(?![A-Za-z0-9_~.-])", -1).length, key);
        }
        assertTrue(annex.contains("México – All countries people.women.c0, people.men.c0,"), annex);
    }

    @Test
    void heads_and_groups_are_repeated_on_every_page_of_a_table() throws IOException {
        DocumentPages pdf = DocumentSample.GROUPS_OVER_PAGES.in(Language.EN);
        int goingOn = 0;
        int first = 1;
        while (!pdf.lines(first).get(0).startsWith("Quarter Currency")) {
            first++;
        }
        for (int number = first; pdf.lines(number).get(0).startsWith("Quarter Currency"); number++) {
            List<String> lines = pdf.lines(number);
            assertEquals("Quarter Currency Commitments received Expenditure Left", lines.get(0));
            assertEquals("As transacted In USD As transacted In USD As transacted In USD", lines.get(1));
            assertTrue(lines.get(2).startsWith("XM-DAC-41146-0000"), lines.get(2));
            goingOn += lines.get(2).endsWith("(continued)") ? 1 : 0;
        }
        assertTrue(goingOn >= 3, "pages that go on with a group: " + goingOn);
    }

    @ParameterizedTest
    @EnumSource
    void no_heading_stands_alone_at_the_foot_of_a_page(DocumentSample sample) throws IOException {
        DocumentPages pdf = sample.in(Language.EN);
        List<String> headings = List.of(
                "As transacted In USD As transacted In USD As transacted In USD",
                "Identifier Title Office Countries Start End Expenditure, USD",
                "Rows Keys of their figures",
                "1 2 3 4 5 6 7 8 9 10 11 12",
                "Statement by project",
                "Activities",
                "Notes",
                "People by country");
        for (int number = 3; number <= pdf.pages().size(); number++) {
            List<String> lines = pdf.lines(number);
            String foot = lines.get(lines.size() - 1);
            assertFalse(
                    headings.contains(foot)
                            || foot.startsWith("XM-DAC")
                                    && foot.contains("Forensic training")
                                    && !foot.contains("received.")
                                    && !foot.contains("LPO")
                                    && !foot.contains("ROPAN"),
                    "page " + number + ": " + foot);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_drawn_beyond_the_page_or_into_its_margins(DocumentSample sample) throws IOException {
        Margins.assertKeptBy(sample.in(Language.ES).file());
    }

    @Test
    void long_titles_wrap_and_are_never_cut() throws IOException {
        String solid = DocumentSample.LONG_TEXTS.in(Language.ES).flat().replace(" ", "");
        String title = (DocumentSample.LONG_TITLE.repeat(2) + "x".repeat(400)).replace(" ", "");
        for (int i = 1; i <= 12; i++) {
            assertTrue(solid.contains(String.format("XM-DAC-41146-%05d", i) + title), "group " + i);
        }
    }

    @Test
    void a_title_of_many_pages_is_whole_in_its_row() throws IOException {
        String text = DocumentPages.of(aDocument()
                        .projects(0)
                        .activities(2)
                        .titled("palabra larga ".repeat(2_000).strip())
                        .build(Language.ES))
                .flat();
        assertEquals(2 * 2_000, text.split("palabra", -1).length - 1);
    }

    @Test
    void no_english_label_is_left_in_a_spanish_report() throws IOException {
        String text = DocumentSample.DRAFT_OF_A_REVISION.in(Language.ES).flat()
                + DocumentSample.BRIEF_DRAFT_OF_A_REVISION.in(Language.ES).flat()
                + DocumentSample.EMPTY.in(Language.ES).flat();
        Properties english = words("en");
        Properties spanish = words("es");
        int looked = 0;
        for (String key : english.stringPropertyNames()) {
            String words = english.getProperty(key).replaceAll("\\{\\d}.*", "").strip();
            boolean alsoSpanish =
                    spanish.values().stream().anyMatch(value -> value.toString().contains(words));
            if (!key.startsWith("pattern.") && words.length() > 3 && !alsoSpanish) {
                assertFalse(
                        Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})")
                                .matcher(text)
                                .find(),
                        words);
                looked++;
            }
        }
        assertTrue(looked > 40, "labels: " + looked);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = DocumentPdf.class.getResourceAsStream("/paper/labels_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @ParameterizedTest
    @EnumSource
    void the_same_document_gives_the_same_bytes(Language language) throws IOException {
        byte[] first = DocumentSample.DRAFT_OF_A_REVISION.in(language).file();
        assertArrayEquals(first, DocumentSample.DRAFT_OF_A_REVISION.in(language).file());
    }

    /** The JDK changes how it calls a constructor after fifteen times, and the class filter must let it. */
    @Test
    void the_template_is_filled_again_and_again() throws IOException {
        byte[] first = DocumentSample.BRIEF.in(Language.EN).file();
        for (int i = 0; i < 40; i++) {
            assertArrayEquals(first, DocumentSample.BRIEF.in(Language.EN).file());
        }
    }

    @Test
    void words_that_look_like_markup_or_a_format_are_printed_as_they_are() throws IOException {
        String title = "<b>A</b> & {0} 'B' $P{draft} \\n 100%";
        assertTrue(DocumentPages.of(aDocument().titled(title).about("A & B <i>").build(Language.EN))
                .flat()
                .contains(title));
    }

    @Test
    void a_type_without_a_template_is_told() {
        Document sample = aDocument().build(Language.EN);
        Front front = sample.front();
        Document unknown = new Document(
                Language.EN,
                new Front(
                        "no-such-type",
                        front.title(),
                        front.subject(),
                        front.organisation(),
                        front.facts(),
                        front.notices(),
                        front.standing(),
                        front.imprint(),
                        ""),
                sample.sections());
        RenderingFailed failed = assertThrows(
                RenderingFailed.class, () -> new DocumentPdf().render(unknown, new ByteArrayOutputStream()));
        assertTrue(String.valueOf(failed.getMessage()).contains("/reports/no-such-type/"), failed.getMessage());
    }
}
