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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.MissingNarrative;
import org.istmo.reporting.dataset.progress.NarrativeText;
import org.istmo.reporting.dataset.progress.Narratives;
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
    private static final Narratives WRITTEN = new Narratives(List.of(), List.of());
    private static final List<Language> BOTH = List.of(Language.EN, Language.ES);
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
        TieOut found = TieOutChecks.of(
                evidence(SOUND, SOUND, "USD 500 a day", "", Optional.empty(), "USD 500 a day"), NOW, "00");

        assertEquals(Severity.WARNS, only(found, Check.NARRATIVE_FIGURES).severity());
    }

    @Test
    void people_in_a_text_of_a_report_that_counts_none_only_warn() {
        TieOut found = found(SOUND, SOUND, "We trained 12 officials.", "");

        assertEquals(Severity.WARNS, only(found, Check.NARRATIVE_FIGURES).severity());
        assertTrue(found.clean());
    }

    @Test
    void braces_that_are_not_closed_or_not_opened_block_and_are_told_with_a_way_to_their_text() {
        String words = "We spent {{balance.total}, of that balance.row0}} and {{ balance.row1 in all.";
        Narratives narratives = new Narratives(
                List.of(new NarrativeText(
                        4, "progress", new Text("Progress", "Avances"), "E-1", new Text(words, "Nada."))),
                List.of());

        TieOut found =
                TieOutChecks.of(evidence(SOUND, SOUND, words, "Nada.", Optional.of(narratives), words), NOW, "00");

        assertEquals(
                List.of("{{balance.total}", "balance.row0}}", "{{ balance.row1"),
                of(found, Check.PLACEHOLDERS).stream().map(Untied::printed).toList());
        assertEquals(3, found.blocks());
        assertEquals(
                "/api/v1/narratives/4", of(found, Check.PLACEHOLDERS).get(0).way());
    }

    @Test
    void what_the_texts_lack_is_told_by_section_and_agreement_and_a_language_of_the_order_blocks() {
        Narratives narratives = new Narratives(
                List.of(),
                List.of(
                        lacks("Progress", "Avances", 0, "missing"),
                        lacks("Risks", "Riesgos", 3, "draft"),
                        lacks("Lessons", "Lecciones", 4, "unchanged"),
                        lacks("Summary", "Resumen", 5, "no-spanish"),
                        lacks("Visibility", "Visibilidad", 6, "no-english")));

        TieOut both = TieOutChecks.of(evidence(SOUND, SOUND, "", "", Optional.of(narratives), ""), NOW, "00");
        TieOut spanish = TieOutChecks.of(
                evidence(SOUND, SOUND, "", "", Optional.of(narratives), "", List.of(Language.ES)), NOW, "00");

        assertEquals(
                List.of(
                        "Section \"Progress\" of E-1/2 is not written.",
                        "Section \"Risks\" of E-1/2 is not finished.",
                        "Section \"Lessons\" of E-1/2 is word for word the one of the period before.",
                        "Section \"Summary\" of E-1/2 has no Spanish text, and the report is ordered in Spanish.",
                        "Section \"Visibility\" of E-1/2 has no English text, and the report is ordered in English."),
                of(both, Check.NARRATIVE_TEXTS).stream()
                        .map(untied -> untied.detail().en())
                        .toList());
        assertEquals(
                List.of(
                        "/api/v1/narratives?from=2025-01-01&agreement=E-1%2F2",
                        "/api/v1/narratives/3", "/api/v1/narratives/4", "/api/v1/narratives/5", "/api/v1/narratives/6"),
                of(both, Check.NARRATIVE_TEXTS).stream().map(Untied::way).toList());
        assertEquals(List.of(2, 3), List.of(both.blocks(), both.warns()));
        assertEquals(List.of(1, 3), List.of(spanish.blocks(), spanish.warns()));
        assertTrue(
                spanish.exceptions()
                        .get(3)
                        .detail()
                        .es()
                        .startsWith("La sección «Resumen» de E-1/2 no tiene texto en español"),
                spanish::toString);
    }

    @Test
    void what_the_language_of_no_order_says_is_held_to_nothing() {
        TieOut found = TieOutChecks.of(
                evidence(
                        SOUND,
                        SOUND,
                        "",
                        "Se gastó {{profit}} de USD 7.",
                        Optional.of(WRITTEN),
                        "",
                        List.of(Language.EN)),
                NOW,
                "00");

        assertEquals(List.of(), found.exceptions());
    }

    @Test
    void a_balance_opens_with_the_last_closing_and_what_moved_since_and_none_is_lost() {
        Figure closed = new Figure(
                new Amount("balance.closing.grant~1", new BigDecimal("60"), "USD"),
                new Text("Closing, E-1", "Final, E-1"));
        Figure lost = new Figure(
                new Amount("balance.closing.grant~2", new BigDecimal("9"), "USD"),
                new Text("Closing, E-2", "Final, E-2"));
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put(closed.amount().key(), closed);

        assertEquals(List.of(), openings(figures, Map.of("balance.opening.grant~1", new BigDecimal("40"))));

        Untied off = openings(figures, Map.of("balance.opening.grant~1", new BigDecimal("39.5")))
                .get(0);
        assertEquals("99.5", off.expected());
        assertTrue(
                off.detail()
                        .en()
                        .endsWith(
                                "report IST-1 closed with USD 60.00 and USD 39.50 moved since: a difference of USD 0.50."),
                off.detail()::en);
        assertTrue(off.detail().es().endsWith("se movieron USD 39.50: una diferencia de USD 0.50."), off.detail()::es);

        figures.put(lost.amount().key(), lost);
        Untied gone = openings(figures, Map.of("balance.opening.grant~1", new BigDecimal("40")))
                .get(0);
        assertEquals("balance.opening.grant~2", gone.figure());
        assertEquals(Severity.BLOCKS, gone.severity());
        assertEquals("9", gone.expected());
        assertEquals("/api/v1/reports/8", gone.way());
        assertEquals(
                List.of(),
                openings(
                        figures,
                        Map.of(
                                "balance.opening.grant~1",
                                new BigDecimal("40"),
                                "balance.opening.grant~2",
                                new BigDecimal("-9"))));
    }

    /** Of a draft that opens with 100 US dollars of one agreement. */
    private static List<Untied> openings(Map<String, Figure> closed, Map<String, BigDecimal> moved) {
        Figure opening = new Figure(
                new Amount("balance.opening.grant~1", new BigDecimal("100"), "USD"), Text.untranslated("Opening"));
        Said draft = Said.of(List.of(opening));
        Evidence evidence = new Evidence(
                "/api/v1/reports/9",
                draft,
                draft,
                kept(draft),
                Optional.of(new Before("IST-1", "/api/v1/reports/8", closed, moved)),
                new Evidence.Texts(Optional.empty(), BOTH, ""),
                new Evidence.Circumstances(Map.of(), List.of()));
        TieOut found = TieOutChecks.of(evidence, NOW, "00");
        assertEquals(of(found, Check.OPENING), found.exceptions());
        return found.exceptions();
    }

    @Test
    void what_is_counted_is_called_in_the_language_of_the_sentence() {
        TieOut found = TieOutChecks.of(
                evidence(counting(Language.EN, "drafts", "3"), counting(Language.ES, "borradores", "3")), NOW, "00");

        Untied untied = only(found, Check.PARTS);
        assertTrue(untied.detail().en().contains("prints 3 drafts"), untied.detail()::en);
        assertTrue(
                untied.detail().es().contains("imprime 3 borradores; sus partes suman 2 borradores"),
                untied.detail()::es);
        TieOut differing = TieOutChecks.of(
                evidence(counting(Language.EN, "drafts", "2"), counting(Language.ES, "borradores", "3")), NOW, "00");
        assertEquals(
                "waiting.total: en inglés se imprime 2 borradores; en español, 3 borradores.",
                of(differing, Check.LANGUAGES)
                        .get(0)
                        .detail()
                        .es()
                        .replaceFirst(".*, Total", "waiting.total")
                        .replaceFirst("waiting.total[^:]*:", "waiting.total:"));
    }

    private static Document counting(Language language, String unit, String total) {
        Table table = new Table(
                "waiting",
                "Waiting",
                "waiting",
                List.of(Column.of("line", "Line"), Column.of("count", "Count")),
                List.of(
                        Row.plain("one", List.of(Value.words("One"), Value.count("waiting.one", BigDecimal.ONE, unit))),
                        Row.plain("two", List.of(Value.words("Two"), Value.count("waiting.two", BigDecimal.ONE, unit))),
                        Row.plain(
                                        "total",
                                        List.of(
                                                Value.words("Total"),
                                                Value.count("waiting.total", new BigDecimal(total), unit)))
                                .as(Row.Emphasis.TOTAL, new Reckoning.SumWhere(Map.of()))));
        return new Document(language, front(), List.of(new Section("all", "All", List.of(table))));
    }

    private static Evidence evidence(Document english, Document spanish) {
        Said draft = Said.of(english, spanish);
        return new Evidence(
                "/api/v1/reports/9",
                draft,
                draft,
                kept(draft),
                Optional.empty(),
                new Evidence.Texts(Optional.empty(), BOTH, ""),
                new Evidence.Circumstances(Map.of(), List.of()));
    }

    private static MissingNarrative lacks(String english, String spanish, long narrative, String why) {
        return new MissingNarrative(
                english.toLowerCase(Locale.ROOT), new Text(english, spanish), "E-1/2", narrative, why);
    }

    @Test
    void a_text_that_was_changed_since_the_draft_is_told() {
        TieOut found = TieOutChecks.of(evidence(SOUND, SOUND, "Old.", "", Optional.empty(), "New."), NOW, "00");

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
        return TieOutChecks.of(evidence(english, spanish, en, es, Optional.of(WRITTEN), en), NOW, "00");
    }

    private static Evidence evidence(
            List<String> english,
            List<String> spanish,
            String en,
            String es,
            Optional<Narratives> narratives,
            String enNow) {
        return evidence(english, spanish, en, es, narratives, enNow, BOTH);
    }

    private static Evidence evidence(
            List<String> english,
            List<String> spanish,
            String en,
            String es,
            Optional<Narratives> narratives,
            String enNow,
            List<Language> languages) {
        Said draft = Said.of(document(Language.EN, english, en), document(Language.ES, spanish, es));
        Said today = Said.of(document(Language.EN, english, enNow), document(Language.ES, spanish, es));
        return new Evidence(
                "/api/v1/reports/9",
                draft,
                today,
                kept(draft),
                Optional.empty(),
                new Evidence.Texts(narratives, languages, "/api/v1/narratives?from=2025-01-01"),
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
                null,
                null);
        return new Front("sample", "Sample", "Nobody", "Istmo", List.of(), List.of(), "", imprint, "");
    }
}
