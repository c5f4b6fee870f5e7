package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.StatementSamples.aStatement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.jasper.SpokenPdf.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the standard leaves to judgement: whether a statement that is heard can be followed. */
class AccessiblePdfTest {

    @ParameterizedTest
    @EnumSource
    void headings_descend_one_level_at_a_time(PdfSample sample) throws IOException {
        int level = 0;
        for (Part heading : heard(sample.in(Language.ES))) {
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
        List<Part> parts = heard(PdfSample.STATEMENT_DRAFT.in(Language.EN));
        assertEquals(0, saying(parts, "DRAFT"));
        assertEquals(0, saying(parts, "Page 2 of 5"));
        assertEquals(1, saying(parts, "Interim, unaudited, not certified"));
        assertEquals(1, saying(parts, "Draft: not yet cleared for issue"));
    }

    @Test
    void a_table_of_many_pages_has_one_head() throws IOException {
        List<Part> parts = heard(PdfSample.STATEMENT_OF_MANY_QUARTERS.in(Language.EN));
        assertEquals(5, count(parts, "Table"));
        assertEquals(5, count(parts, "THead"));
        assertFalse(parts.stream().anyMatch(part -> part.words().contains("(continued)")), "a head is not repeated");
    }

    @Test
    void each_project_begins_a_part_of_the_table_and_heads_it() throws IOException {
        List<Part> parts = heard(statement(2));
        List<Part> names = parts.stream()
                .filter(part -> part.is("TBody/TR/TH") && part.attributes().containsKey("ColSpan"))
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
    void a_head_over_two_columns_says_so_and_which_way_it_points() throws IOException {
        Part received = heard(statement(2)).stream()
                .filter(part -> part.is("THead/TR/TH") && part.words().equals("Commitments received"))
                .findFirst()
                .orElseThrow();
        assertEquals("2", received.attributes().get("ColSpan"));
        assertEquals("Column", received.attributes().get("Scope"));
    }

    @Test
    void a_row_that_a_page_end_cuts_is_one_row() throws IOException {
        List<Part> parts = heard(PdfSample.STATEMENT_OF_LONG_TEXTS.in(Language.EN));
        List<Part> rows = parts.stream()
                .filter(part -> part.is("TBody/TR")
                        && part.words().startsWith("XM-DAC")
                        && part.words().contains("2023"))
                .toList();
        assertEquals(3, rows.size());
        String title = "palabra larga ".repeat(2_000).strip();
        for (Part row : rows) {
            String words = row.words().replaceAll("\\s+", " ");
            assertTrue(words.contains(" " + title + " "), "the whole title");
            assertEquals(2_000, words.split("palabra", -1).length - 1, "once");
        }
    }

    @Test
    void a_line_end_parts_two_words() throws IOException {
        assertEquals(1, saying(heard(statement(1)), "United Nations Office on Drugs and Crime"));
        assertEquals(
                1,
                saying(
                        heard(PdfSample.STATEMENT.in(Language.ES)),
                        "Oficina de las Naciones Unidas contra la Droga y el Delito"));
    }

    @Test
    void the_facts_of_the_cover_are_a_list_of_names_and_values() throws IOException {
        List<Part> parts = heard(statement(1));
        assertEquals(6, count(parts, "L/LI"));
        assertEquals("Agreement", first(parts, "LI/Lbl").words());
        assertEquals(
                "NOR-2021/0417 — Security and justice in Mexico and Central America",
                first(parts, "LI/LBody").words());
    }

    @Test
    void the_chart_has_words_and_a_place() throws IOException {
        Part chart = first(heard(statement(2)), "Figure");
        assertTrue(chart.words().startsWith("Bar chart of Commitments received"), chart.words());
        // Of the upright page, which the reader turns.
        assertEquals("187 36 367 806", chart.attributes().get("BBox"));
    }

    private static byte[] statement(int projects) throws IOException {
        DonorStatement statement = aStatement().projects(projects).build();
        return PdfPages.of(statement, Language.EN).file();
    }

    private static List<Part> heard(byte[] file) throws IOException {
        return SpokenPdf.of(file);
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

    private static Part first(List<Part> parts, String type) {
        Part found = parts.stream().filter(part -> part.is(type)).findFirst().orElse(null);
        assertNotNull(found, type);
        return found;
    }
}
