package org.istmo.reporting.tieout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.junit.jupiter.api.Test;

/** Exceptions of the pages and the texts, each planted and found. What comes from the database is planted where the gate is tested. */
class TieOutChecksTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 1, 15, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final SectionText WRITTEN = new SectionText(
            "summary",
            new Text("Summary", "Resumen"),
            1L,
            true,
            new Text("All went well.", "Todo bien."),
            SectionText.NOTHING);
    private static final List<String> SOUND = List.of("100.00", "25.50", "125.50");

    @Test
    void a_draft_that_ties_is_clean_and_every_check_says_so() {
        TieOut found = found(SOUND, SOUND, "We spent USD 125.50.", "Se gastaron 125.50 dólares.");

        assertTrue(found.clean());
        assertEquals(List.of(), found.exceptions());
        assertEquals(
                List.of(Check.values()),
                found.checks().stream().map(TieOut.Checked::check).toList());
    }

    @Test
    void a_total_that_is_not_its_parts_blocks_and_is_told_once_for_both_languages() {
        List<String> off = List.of("100.00", "25.50", "125.51");

        TieOut found = found(off, off, "", "");

        Untied untied = only(found, Check.PARTS);
        assertEquals("balance.total", untied.figure());
        assertEquals("125.51", untied.printed());
        assertEquals("125.50", untied.expected());
        assertEquals("USD", untied.unit());
        assertEquals("/api/v1/reports/9/figures/balance.total/rows", untied.way());
        assertTrue(untied.detail().en().contains("USD 125.51"), untied.detail()::en);
        assertTrue(untied.detail().es().contains("sus partes suman USD 125.50"), untied.detail()::es);
    }

    @Test
    void a_figure_that_differs_between_the_languages_blocks() {
        TieOut found = found(SOUND, List.of("100.01", "25.49", "125.50"), "", "");

        assertEquals(2, of(found, Check.LANGUAGES).size(), found::toString);
        assertEquals("100.00", of(found, Check.LANGUAGES).get(0).printed());
        assertEquals("100.01", of(found, Check.LANGUAGES).get(0).expected());
    }

    @Test
    void a_placeholder_that_stands_for_nothing_blocks() {
        TieOut found = found(SOUND, SOUND, "We spent {{expenditure.usd}}.", "Se gastó {{expenditure.usd}}.");

        assertEquals("{{expenditure.usd}}", only(found, Check.PLACEHOLDERS).printed());
        assertEquals(Severity.BLOCKS, only(found, Check.PLACEHOLDERS).severity());
    }

    @Test
    void an_amount_in_a_text_that_no_table_prints_blocks() {
        TieOut found = found(SOUND, SOUND, "We spent USD 125.60.", "Se gastaron 1,3 millones de dólares.");

        assertEquals(
                List.of("USD 125.60", "1,3 millones de dólares"),
                of(found, Check.NARRATIVE_FIGURES).stream().map(Untied::printed).toList());
        assertEquals(false, found.clean());
        assertEquals(
                "/api/v1/narratives?from=2025-01-01",
                of(found, Check.NARRATIVE_FIGURES).get(0).way());
    }

    @Test
    void an_amount_in_the_wording_of_a_report_that_nobody_writes_for_only_warns() {
        TieOut found =
                TieOutChecks.of(evidence(SOUND, SOUND, "USD 500 a day", "", List.of(), "USD 500 a day"), NOW, "00");

        assertEquals(Severity.WARNS, only(found, Check.NARRATIVE_FIGURES).severity());
    }

    @Test
    void people_in_a_text_of_a_report_that_counts_none_only_warn() {
        TieOut found = found(SOUND, SOUND, "We trained 12 officials.", "");

        assertEquals(Severity.WARNS, only(found, Check.NARRATIVE_FIGURES).severity());
        assertTrue(found.clean());
    }

    @Test
    void texts_that_are_missing_unfinished_or_unchanged_are_told() {
        Text words = new Text("All went well.", "Todo bien.");
        Text none = SectionText.NOTHING;
        List<SectionText> sections = List.of(
                new SectionText("summary", new Text("Summary", "Resumen"), 1L, true, words, none),
                new SectionText("progress", new Text("Progress", "Avances"), null, false, none, words),
                new SectionText("risks", new Text("Risks", "Riesgos"), 3L, false, words, none),
                new SectionText("lessons", new Text("Lessons", "Lecciones"), 4L, true, words, words));

        TieOut found = TieOutChecks.of(evidence(SOUND, SOUND, "", "", sections, ""), NOW, "00");

        assertEquals(
                List.of(
                        "Section \"Progress\" is not written.",
                        "Section \"Risks\" is not finished.",
                        "Section \"Lessons\" is word for word the one of the period before."),
                of(found, Check.NARRATIVE_TEXTS).stream()
                        .map(untied -> untied.detail().en())
                        .toList());
        assertEquals(
                "/api/v1/narratives/3", of(found, Check.NARRATIVE_TEXTS).get(1).way());
        assertTrue(found.clean());
    }

    @Test
    void a_text_that_was_changed_since_the_draft_is_told() {
        TieOut found = TieOutChecks.of(evidence(SOUND, SOUND, "Old.", "", List.of(), "New."), NOW, "00");

        assertEquals(
                "/api/v1/reports/9/redraft", only(found, Check.NARRATIVE_TEXTS).way());
    }

    @Test
    void an_exception_keeps_its_number_as_long_as_it_says_the_same() {
        String first =
                only(found(SOUND, SOUND, "USD 7", ""), Check.NARRATIVE_FIGURES).id();

        assertEquals(
                first,
                only(found(SOUND, SOUND, "It was USD 7", ""), Check.NARRATIVE_FIGURES)
                        .id());
        assertTrue(!first.equals(
                only(found(SOUND, SOUND, "USD 8", ""), Check.NARRATIVE_FIGURES).id()));
    }

    private static List<Untied> of(TieOut found, Check check) {
        return found.exceptions().stream()
                .filter(untied -> untied.check() == check)
                .toList();
    }

    private static Untied only(TieOut found, Check check) {
        assertEquals(1, found.exceptions().size(), found::toString);
        return of(found, check).get(0);
    }

    private static TieOut found(List<String> english, List<String> spanish, String en, String es) {
        return TieOutChecks.of(evidence(english, spanish, en, es, List.of(WRITTEN), en), NOW, "00");
    }

    private static Evidence evidence(
            List<String> english,
            List<String> spanish,
            String en,
            String es,
            List<SectionText> sections,
            String enNow) {
        Said draft = Said.of(document(Language.EN, english, en), document(Language.ES, spanish, es));
        Said today = Said.of(document(Language.EN, english, enNow), document(Language.ES, spanish, es));
        return new Evidence(
                "/api/v1/reports/9",
                draft,
                today,
                kept(draft),
                Optional.empty(),
                key -> Optional.empty(),
                new Evidence.Texts(sections, "/api/v1/narratives?from=2025-01-01"),
                new Evidence.Circumstances(Map.of(), List.of()));
    }

    /** Facts that say what the figures say. */
    private static Kept kept(Said draft) {
        Map<String, FactSum> facts = new HashMap<>();
        draft.figures()
                .forEach((key, figure) ->
                        facts.put(key, new FactSum(Optional.of(figure.amount().value()))));
        return new Kept(LineageSums.none(), facts);
    }

    private static Document document(Language language, List<String> amounts, String text) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            rows.add(Row.plain(
                    "row" + index,
                    List.of(
                            Value.words("Row " + index),
                            Value.money("balance.row" + index, new BigDecimal(amounts.get(index)), "USD"))));
        }
        rows.add(Row.plain(
                        "total",
                        List.of(
                                Value.words("Total"),
                                Value.money("balance.total", new BigDecimal(amounts.get(2)), "USD")))
                .as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of())));
        Table table = new Table(
                "lines", "Lines", "lines", List.of(Column.of("line", "Line"), Column.of("amount", "Amount")), rows);
        return new Document(language, front(), List.of(new Section("all", "All", List.of(table, new Prose("", text)))));
    }

    private static Front front() {
        Imprint imprint = new Imprint(
                "IST-2026-000001",
                1,
                false,
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                List.of(),
                false,
                1,
                Instant.EPOCH,
                "http://localhost/reports/1",
                null,
                null);
        return new Front("sample", "Sample", "Nobody", "Istmo", List.of(), List.of(), "", imprint, "");
    }
}
