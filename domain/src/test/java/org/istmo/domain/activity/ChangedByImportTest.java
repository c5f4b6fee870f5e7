package org.istmo.domain.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftResultRow;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.ResultLine;
import org.istmo.domain.ledger.LedgerDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file's entry in the trail says what the file changed. */
class ChangedByImportTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_title_and_a_level_that_a_file_changes_are_in_the_trail_before_and_after(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, draft("A", "Course", "internal"), draft("B", "Other", "internal"));

        take(desk, draft("A", "Seminar", "confidential"), draft("B", "Other", "internal"), draft("C", "New", "public"));

        JsonObject told = told(desk);
        assertEquals(
                Map.of(
                        "A title.en.before", "Course",
                        "A title.en.after", "Seminar",
                        "A sensitivity.before", "internal",
                        "A sensitivity.after", "confidential",
                        "A version.before", "v1",
                        "A version.after", "v2"),
                texts(told, "A "));
        assertEquals(Map.of(), texts(told, "B "), "It is unchanged");
        assertEquals(Map.of(), texts(told, "C "), "It was not there before");
        assertEquals("1", told.getString("updated"));
        assertTrue(new TrailReader(desk.database().snapshots())
                .verify(Staff.AUDITOR)
                .intact());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_comes_twice_in_a_file_is_told_of_once_and_what_the_file_brought_is_no_change(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, draft("A", "Course", "internal"));

        take(
                desk,
                draft("A", "Seminar", "internal"),
                draft("N", "New", "internal"),
                draft("A", "Workshop", "internal"),
                draft("N", "Newer", "internal"));

        JsonObject told = told(desk);
        assertEquals("Course Workshop", told.getString("A title.en.before") + " " + told.getString("A title.en.after"));
        assertEquals(Map.of(), texts(told, "N "));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void results_that_rows_are_merged_into_are_told_as_they_were_and_are(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, draft("A", "Course", "internal"));
        desk.take(taker -> taker.accept(new Incoming.SoundResults("A", List.of(line(2, "5")))));

        desk.take(taker -> taker.accept(new Incoming.SoundResults("A", List.of(line(2, "9")))));

        JsonObject told = told(desk);
        assertTrue(told.getString("A results.before").contains("\"5\""), told::toString);
        assertTrue(told.getString("A results.after").contains("\"9\""), told::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_list_those_are_told_that_went_and_came_wherever_they_stand_and_no_others(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, spending("11.11", "22.22", "33.33", "44.44"));

        take(desk, spending("11.11", "66.66", "22.22", "44.44", "55.55"));

        JsonObject told = told(desk);
        assertEquals(List.of("33.33"), amounts(told.getString("A transactions.before")));
        assertEquals(List.of("66.66", "55.55"), amounts(told.getString("A transactions.after")));

        take(desk, spending("44.44", "55.55", "11.11", "66.66", "22.22"));
        assertEquals(Map.of(), texts(told(desk), "A transactions"), "In another order they are the same");
    }

    private static DraftActivity spending(String... amounts) {
        DraftBuilder draft = DraftBuilder.anActivity().called("A").in("MX", "100");
        List.of(amounts).forEach(amount -> draft.spending(amount, "USD", "2023-03-05"));
        return draft.build();
    }

    private static List<String> amounts(String elements) {
        return Pattern.compile("\\d\\d\\.\\d\\d")
                .matcher(elements)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_of_money_that_is_known_again_by_its_document_is_told_before_and_after(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, draft("A", "Course", "internal"), draft("B", "Other", "internal"));
        rows(desk, row("A", "D-1", "10.00"), row("A", "D-2", "20.00"), row("A", "D-3", "30.00"));
        assertEquals(Map.of(), texts(told(desk), "document"), "They are new");

        rows(desk, row("A", "D-1", "10.00"), row("B", "D-2", "25.50"), row("A", "D-3", "0"), row("A", "D-4", "1.00"));

        JsonObject told = told(desk);
        assertEquals(
                Map.of(
                        "document D-2 activity.before", "A",
                        "document D-2 activity.after", "B",
                        "document D-2 value.before", "20.00",
                        "document D-2 value.after", "25.50",
                        "document D-3 value.before", "30.00",
                        "document D-3 value.after", "0"),
                texts(told, "document"));
        assertEquals(Map.of(), texts(told, "B "), "The activity itself is as it was");
        assertTrue(new TrailReader(desk.database().snapshots())
                .verify(Staff.AUDITOR)
                .intact());
    }

    @Test
    void beyond_the_first_two_hundred_documents_their_numbers_are_told() {
        IntakeDesk desk = new IntakeDesk(Vendor.H2);
        take(desk, draft("A", "Course", "internal"));
        rows(desk, documents("1.00"));

        rows(desk, documents("2.00"));

        JsonObject told = told(desk);
        assertEquals(
                200,
                told.keySet().stream()
                        .filter(key -> key.endsWith(" value.after"))
                        .count());
        assertEquals("N-200, N-201", told.getString("otherDocuments"));
        assertFalse(told.containsKey("moreDocuments"));
    }

    private static DraftRow[] documents(String amount) {
        return IntStream.range(0, 202)
                .mapToObj(number -> row("A", "N-%03d".formatted(number), amount))
                .toArray(DraftRow[]::new);
    }

    private static DraftRow row(String identifier, String document, String amount) {
        return LedgerDesk.row(DraftRow.TEMPLATE, identifier, document, amount, "2023-03-05");
    }

    private static void rows(IntakeDesk desk, DraftRow... rows) {
        desk.take(taker -> List.of(rows).forEach(row -> taker.accept(new Incoming.SoundRow(row, List.of()))));
    }

    @Test
    void beyond_the_first_two_hundred_they_are_named_with_their_versions() {
        IntakeDesk desk = new IntakeDesk(Vendor.H2);
        take(desk, many("One"));

        take(desk, many("Two"));

        JsonObject told = told(desk);
        TreeSet<String> full = new TreeSet<>();
        told.keySet().stream().filter(key -> key.endsWith(" title.en.after")).forEach(full::add);
        assertEquals(ChangedActivities.IN_FULL, full.size());
        assertEquals("Z-200 v2, Z-201 v2", told.getString("others"));
        assertFalse(told.containsKey("more"));
    }

    @Test
    void results_of_more_than_two_hundred_are_named_where_they_are_not_told() {
        IntakeDesk desk = new IntakeDesk(Vendor.H2);
        take(desk, many("One"));

        desk.take(taker -> List.of(many("One"))
                .forEach(draft -> taker.accept(new Incoming.SoundResults(draft.identifier(), List.of(line(2, "5"))))));

        JsonObject told = told(desk);
        assertEquals(
                ChangedActivities.IN_FULL,
                told.keySet().stream()
                        .filter(key -> key.endsWith(" results.after"))
                        .count());
        assertEquals("Z-200, Z-201", told.getString("others"));
    }

    private static DraftActivity[] many(String title) {
        return IntStream.range(0, ChangedActivities.IN_FULL + 2)
                .mapToObj(number -> draft("Z-%03d".formatted(number), title, "internal"))
                .toArray(DraftActivity[]::new);
    }

    private static ResultLine line(int line, String actual) {
        return new ResultLine(
                line,
                new DraftResultRow(
                        "en",
                        "1",
                        "Outcome",
                        "People trained",
                        null,
                        "1",
                        null,
                        null,
                        LocalDate.parse("2023-01-01"),
                        LocalDate.parse("2023-12-31"),
                        null,
                        new BigDecimal(actual),
                        null,
                        null,
                        null),
                List.of(),
                Map.of(),
                "");
    }

    private static DraftActivity draft(String identifier, String title, String level) {
        String source = identifier + title + level;
        return new DraftActivity(
                1,
                identifier,
                "XM-TEST",
                Map.of("en", title, "es", "Curso"),
                Map.of(),
                "2",
                1,
                Map.of(),
                "USD",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                source,
                "%064x".formatted(source.hashCode()),
                DraftActivity.IATI,
                new DraftDetails(null, null, level, null, null, null, null, null, null, null, false),
                DraftContents.NONE);
    }

    private static void take(IntakeDesk desk, DraftActivity... drafts) {
        desk.take(taker -> List.of(drafts).forEach(draft -> taker.accept(new Incoming.Sound(draft, List.of()))));
    }

    private static Map<String, String> texts(JsonObject told, String prefix) {
        return told.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key, told::getString));
    }

    private static JsonObject told(IntakeDesk desk) {
        String detail = desk.database()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT detail FROM audit_particulars ORDER BY seq DESC LIMIT 1")
                                .mapTo(String.class)
                                .one());
        try (JsonReader reader = Json.createReader(new StringReader(detail))) {
            return reader.readObject();
        }
    }
}
