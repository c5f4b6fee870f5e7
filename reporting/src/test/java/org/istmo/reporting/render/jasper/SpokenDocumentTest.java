package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Documents;
import org.istmo.reporting.render.jasper.SpokenPdf.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the standard leaves to judgement: whether a report that is heard can be followed. */
class SpokenDocumentTest {

    @ParameterizedTest
    @EnumSource
    void headings_descend_one_level_at_a_time(DocumentSample sample) throws IOException {
        int level = 0;
        for (Part heading : heard(sample, Language.ES)) {
            if (heading.path().matches("/Document/H[1-6]")) {
                int next = Integer.parseInt(heading.path().substring("/Document/H".length()));
                assertTrue(next <= level + 1, heading.words() + " is " + next + " after " + level);
                assertFalse(heading.words().isBlank(), "a heading says something");
                level = next;
            }
        }
        assertTrue(level > 1, "headings: " + level);
    }

    @Test
    void running_heads_page_numbers_and_the_watermark_are_not_read_out() throws IOException {
        List<Part> parts = heard(DocumentSample.DRAFT_OF_A_REVISION, Language.EN);
        assertEquals(0, saying(parts, "DRAFT"));
        assertEquals(0, parts.stream().filter(part -> part.words().startsWith("Page 2 of")).count());
        assertEquals(1, saying(parts, "Interim, unaudited, not certified"));
        assertEquals(1, saying(parts, "Draft: not yet cleared for issue"));
        assertEquals(1, saying(parts, "United Nations Office on Drugs and Crime"));
    }

    @Test
    void a_table_of_many_pages_is_one_table_with_one_head() throws IOException {
        List<Part> parts = heard(DocumentSample.GROUPS_OVER_PAGES, Language.EN);
        // Balance, quarters, people, months, activities, rates, keys.
        assertEquals(7, count(parts, "Document/Table"));
        assertEquals(7, count(parts, "Table/THead"));
        assertFalse(parts.stream().anyMatch(part -> part.words().contains("(continued)")), "a head is not repeated");
    }

    @Test
    void two_tables_with_nothing_between_them_are_two() throws IOException {
        assertEquals(7, count(heard(DocumentSample.PLAIN, Language.ES), "Document/Table"));
    }

    @Test
    void each_group_begins_a_part_of_the_table_and_heads_it() throws IOException {
        List<Part> names = heard(DocumentSample.PLAIN, Language.EN).stream()
                .filter(part -> part.is("TBody/TR/TH") && "8".equals(part.attributes().get("ColSpan")))
                .toList();
        assertEquals(
                List.of(
                        "XM-DAC-41146-00001  Forensic training 1",
                        "XM-DAC-41146-00002  Forensic training 2",
                        "All projects"),
                names.stream().map(Part::words).toList());
        names.forEach(name -> assertEquals("Column", name.attributes().get("Scope")));
    }

    @Test
    void a_head_over_several_columns_says_so_and_one_beside_it_reaches_down() throws IOException {
        List<Part> heads = heard(DocumentSample.PLAIN, Language.EN).stream()
                .filter(part -> part.is("THead/TR/TH"))
                .toList();
        Part trained = named(heads, "People trained");
        assertEquals("3", trained.attributes().get("ColSpan"));
        assertEquals("Column", trained.attributes().get("Scope"));
        assertEquals("2", named(heads, "Country").attributes().get("RowSpan"));
        assertEquals("6", named(heads, "First half, USD").attributes().get("ColSpan"));
    }

    @Test
    void a_row_that_a_page_end_cuts_is_one_row() throws IOException {
        List<Part> rows = heard(DocumentSample.A_ROW_OF_PAGES, Language.EN).stream()
                .filter(part -> part.is("TBody/TR") && part.words().contains("México, Panamá"))
                .toList();
        assertEquals(2, rows.size());
        for (Part row : rows) {
            assertEquals(2_000, row.words().split("palabra", -1).length - 1);
        }
    }

    @Test
    void the_contents_are_contents_and_every_line_of_them_is_a_link() throws IOException {
        List<Part> parts = heard(DocumentSample.PLAIN, Language.EN);
        assertEquals(1, count(parts, "Document/TOC"));
        List<String> lines = parts.stream()
                .filter(part -> part.is("TOC/TOCI"))
                .map(Part::words)
                .toList();
        assertEquals(9, lines.size());
        assertEquals("Summary 3", lines.get(0));
        assertEquals(9, count(parts, "TOCI/Reference/Link"));
        assertLeadToTheirPages(DocumentSample.PLAIN.in(Language.EN).file(), lines);
    }

    private static void assertLeadToTheirPages(byte[] file, List<String> lines) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDPage contents = document.getPage(1);
            List<PDAnnotation> links = contents.getAnnotations();
            assertEquals(lines.size(), links.size());
            for (int i = 0; i < links.size(); i++) {
                PDAnnotationLink link = (PDAnnotationLink) links.get(i);
                int page = ((PDPageDestination) link.getDestination()).retrievePageNumber() + 1;
                assertEquals(lines.get(i), link.getContents() + " " + page);
            }
        }
    }

    @Test
    void the_facts_of_the_cover_are_a_list_of_names_and_values() throws IOException {
        List<Part> parts = heard(DocumentSample.PLAIN, Language.EN);
        assertEquals(
                List.of("Agreement", "Period", "Report number", "Version", "Date of issue", "Permanent address"),
                parts.stream()
                        .filter(part -> part.is("Document/L/LI/Lbl"))
                        .limit(6)
                        .map(Part::words)
                        .toList());
    }

    @Test
    void lines_with_a_dash_are_a_list() throws IOException {
        List<Part> parts = heard(DocumentSample.PLAIN, Language.ES);
        assertEquals(1, parts.stream().filter(part -> part.is("Document/L") && part.words().equals("• drogas • balística y documentos")).count());
    }

    @Test
    void every_chart_has_words_and_a_place() throws IOException {
        List<Part> charts = heard(DocumentSample.PLAIN, Language.EN).stream()
                .filter(part -> part.is("Figure"))
                .toList();
        assertEquals(4, charts.size());
        for (Part chart : charts) {
            assertTrue(chart.words().endsWith("The table holds the same figures."), chart.words());
            assertEquals(4, chart.attributes().get("BBox").split(" ").length);
        }
    }

    @Test
    void the_mark_of_an_office_has_words() throws IOException {
        assertEquals(
                1,
                heard(aDocument().withLogo(), Language.ES).stream()
                        .filter(part -> part.is("Figure") && part.words().equals("Marca de la oficina"))
                        .count());
    }

    private static List<Part> heard(DocumentSample sample, Language language) throws IOException {
        return SpokenPdf.of(sample.in(language).file());
    }

    private static List<Part> heard(Documents sample, Language language)
            throws IOException {
        return SpokenPdf.of(DocumentPages.of(sample.build(language)).file());
    }

    private static long saying(List<Part> parts, String words) {
        return parts.stream()
                .filter(part -> part.path().matches("/Document/[^/]+"))
                .filter(part -> part.words().equals(words))
                .count();
    }

    private static long count(List<Part> parts, String type) {
        return parts.stream().filter(part -> part.is(type)).count();
    }

    private static Part named(List<Part> parts, String words) {
        return parts.stream()
                .filter(part -> part.words().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
