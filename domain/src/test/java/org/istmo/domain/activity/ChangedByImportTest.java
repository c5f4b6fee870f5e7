package org.istmo.domain.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftResultRow;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Rehearsal;
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_more_documents_than_an_entry_holds_each_is_told(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, draft("A", "Course", "internal"));
        rows(desk, documents("1.00"));

        rows(desk, documents("2.00"));

        List<JsonObject> parts = parts(desk, 2);
        Map<String, String> told = together(parts);
        assertEquals(2 * 202, told.size());
        for (int number = 0; number < 202; number++) {
            String value = "document N-%03d value.".formatted(number);
            assertEquals("1.00 2.00", told.get(value + "before") + " " + told.get(value + "after"));
        }
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_more_activity_than_an_entry_holds_is_told_before_and_after(Vendor vendor) {
        changed(vendor, 201, 2);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_thousand_and_one_activities_each_is_told_before_and_after(Vendor vendor) {
        changed(vendor, 1_001, 6);
    }

    private static void changed(Vendor vendor, int count, int parts) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, many(count, "One"));

        take(desk, many(count, "Two"));

        List<JsonObject> all = parts(desk, parts);
        assertEquals(Integer.toString(count), all.get(0).getString("updated"));
        Map<String, String> told = together(all);
        assertEquals(4 * count, told.size());
        for (DraftActivity one : many(count, "")) {
            assertEquals(
                    "One Two v1 v2",
                    Stream.of("title.en.before", "title.en.after", "version.before", "version.after")
                            .map(field -> told.get(one.identifier() + " " + field))
                            .collect(Collectors.joining(" ")));
        }
    }

    @Test
    void results_of_more_activities_than_an_entry_holds_are_told() {
        IntakeDesk desk = new IntakeDesk(Vendor.H2);
        take(desk, many(202, "One"));

        desk.take(taker -> List.of(many(202, "One"))
                .forEach(draft -> taker.accept(new Incoming.SoundResults(draft.identifier(), List.of(line(2, "5"))))));

        Map<String, String> told = together(parts(desk, 2));
        assertEquals(3 * 202, told.size(), "And the versions");
        assertEquals(
                202,
                told.keySet().stream()
                        .filter(name -> name.endsWith(" results.after"))
                        .count());
    }

    /** Of a character that takes two the halves stay together, wherever the cut falls. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_text_that_is_longer_than_an_entry_goes_on_in_the_next(Vendor vendor) {
        for (String shift : List.of("", "x")) {
            IntakeDesk desk = new IntakeDesk(vendor);
            String was = shift + "\ud83d\ude00".repeat(60_000);
            take(desk, draft("A", was, "internal"), draft("B", "Course", "internal"));

            take(desk, draft("A", "Short", "internal"), draft("B", "Seminar", "internal"));

            List<JsonObject> parts = parts(desk, 2);
            String name = "A title.en.before";
            assertEquals(
                    was, parts.get(0).getString(name, "") + parts.get(1).getString(name, ""), "It is the whole text");
            assertEquals("Short", told(parts, "A title.en.after"));
            assertEquals("Course Seminar", told(parts, "B title.en.before") + " " + told(parts, "B title.en.after"));
        }
    }

    private static String told(List<JsonObject> parts, String name) {
        return parts.stream()
                .filter(part -> part.containsKey(name))
                .map(part -> part.getString(name))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_what_is_rolled_back_no_part_stays(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        take(desk, many(201, "One"));
        long entries = desk.count("audit_entry");

        Rehearsal found = desk.rehearse(
                new Delivery(IntakeDesk.OFFICER, IntakeDesk.LPO_MEX, Delivery.IATI, "0".repeat(64), 1),
                taker ->
                        List.of(many(201, "Two")).forEach(draft -> taker.accept(new Incoming.Sound(draft, List.of()))));

        assertEquals(201, found.tally().updated());
        assertEquals(entries, desk.count("audit_entry"));
        assertEquals(0, desk.count("import_change"));
        assertTrue(intact(desk));
    }

    private static DraftActivity[] many(int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(number -> draft("Z-%04d".formatted(number), title, "internal"))
                .toArray(DraftActivity[]::new);
    }

    /** The entries of the last file, the first one first; each says which of them it is. */
    private static List<JsonObject> parts(IntakeDesk desk, int expected) {
        List<TrailReader.Told> entries = new TrailReader(desk.database().snapshots())
                .page(Staff.AUDITOR, desk.count("audit_entry") - expected, expected);
        List<JsonObject> parts = entries.stream()
                .map(entry -> object(entry.particulars().orElseThrow().detail()))
                .toList();
        for (int at = 0; at < expected; at++) {
            assertEquals(
                    at == 0 ? "import" : "import.part", entries.get(at).entry().action());
            assertEquals(
                    entries.get(0).entry().subject(), entries.get(at).entry().subject());
            assertEquals(Integer.toString(at + 1), parts.get(at).getString("part"));
            assertEquals(Integer.toString(expected), parts.get(at).getString("parts"));
            assertEquals(
                    at == 0 ? "" : Long.toString(entries.get(0).entry().seq()),
                    parts.get(at).getString("continues", ""));
        }
        assertTrue(intact(desk));
        assertEquals(0, desk.count("import_change"));
        return parts;
    }

    private static boolean intact(IntakeDesk desk) {
        return new TrailReader(desk.database().snapshots())
                .verify(Staff.AUDITOR)
                .intact();
    }

    /** What they say of activities and documents; none of it twice. */
    private static Map<String, String> together(List<JsonObject> parts) {
        Map<String, String> told = new HashMap<>();
        for (JsonObject part : parts) {
            part.keySet().stream()
                    .filter(name -> name.contains(" "))
                    .forEach(name -> assertNull(told.put(name, part.getString(name)), name));
        }
        return told;
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
        return object(detail);
    }

    private static JsonObject object(String detail) {
        try (JsonReader reader = Json.createReader(new StringReader(detail))) {
            return reader.readObject();
        }
    }
}
