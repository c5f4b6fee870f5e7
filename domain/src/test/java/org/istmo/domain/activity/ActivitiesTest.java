package org.istmo.domain.activity;

import static org.istmo.domain.activity.ActivitiesAtWork.AUDITOR;
import static org.istmo.domain.activity.ActivitiesAtWork.DONOR;
import static org.istmo.domain.activity.ActivitiesAtWork.INTERNAL;
import static org.istmo.domain.activity.ActivitiesAtWork.LPO_MEX;
import static org.istmo.domain.activity.ActivitiesAtWork.OFFICER;
import static org.istmo.domain.activity.ActivitiesAtWork.OTHER_OFFICER;
import static org.istmo.domain.activity.ActivitiesAtWork.STAFF;
import static org.istmo.domain.activity.ActivitiesAtWork.delivery;
import static org.istmo.domain.activity.ActivitiesAtWork.sound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivitiesTest {

    private static final DraftDetails SAYS_NOTHING =
            new DraftDetails(null, null, null, null, null, null, null, null, null, null, true);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_said_is_read_as_it_was_said(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        WholeDraft draft = WholeDraft.called("A-1");

        Activity activity = work.entered(draft.said());

        assertEquals(draft.title(), activity.said().title());
        assertEquals(draft.said().dates(), activity.said().dates());
        assertEquals(draft.details(), activity.said().details());
        assertEquals(plain(draft.contents()), plain(activity.said().contents()));
        assertEquals(draft.places(), activity.places());
        assertEquals("forensics", activity.themes().get(0).code());
        assertEquals(plain(draft.transactions()), plain(activity.said().transactions()));
        assertEquals(1, activity.version());
        assertTrue(activity.counted());
        assertEquals(
                activity.said(), work.activities().withId(STAFF, activity.id()).said());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_change_does_not_name_stays(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        WholeDraft draft = WholeDraft.called("A-1");
        Activity before = work.entered(draft.said());

        Activity after = work.changed(
                before,
                draft.entitled("Another title", "Otro título")
                        .detailed(SAYS_NOTHING)
                        .holding(DraftContents.NONE)
                        .said(1));

        assertEquals("Another title", after.said().title().get("en"));
        assertEquals(before.said().details(), after.said().details());
        assertEquals(before.said().contents(), after.said().contents());
        assertEquals(before.said().transactions(), after.said().transactions());
        assertEquals(2, after.version());
        assertEquals(1, work.count("entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_change_names_takes_the_place_of_what_was(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        WholeDraft draft = WholeDraft.called("A-1");
        Activity before = work.entered(draft.said());

        Activity after = work.changed(
                before,
                draft.holding(new DraftContents(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), ""))
                        .transacting(WholeDraft.spending("11"))
                        .said(1));

        assertEquals(
                new DraftContents(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), ""),
                after.said().contents());
        assertEquals(
                List.of("11"),
                plain(after.said().transactions()).stream()
                        .map(line -> line.split(" ", -1)[0])
                        .toList());
        assertEquals(3, work.activities().entries(STAFF, after.id(), 0, 50).size());
        assertEquals(0, work.count("indicator_measurement"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_says_of_a_change_what_was_and_what_is_of_each_field_that_changed_and_of_no_other(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        WholeDraft draft = WholeDraft.called("A-1");
        Activity before = work.entered(draft.said());

        work.changed(
                before,
                draft.entitled("Another title", "Otro título")
                        .transacting(WholeDraft.spending("11"))
                        .said(1));

        JsonObject told = told(work);
        assertEquals(
                Set.of(
                        "receipt",
                        "before",
                        "after",
                        "title.en.before",
                        "title.en.after",
                        "title.es.before",
                        "title.es.after",
                        "transactions.before",
                        "transactions.after"),
                told.keySet());
        assertEquals(before.said().title().get("en"), told.getString("title.en.before"));
        assertEquals("Another title", told.getString("title.en.after"));
        assertEquals("10.25", transaction(told, "before").getString("value"));
        assertEquals("11", transaction(told, "after").getString("value"));
        assertEquals("USD", transaction(told, "after").getString("currency"));
        assertFalse(transaction(told, "after").containsKey("line"), told::toString);
        assertTrue(new TrailReader(work.database().snapshots())
                .verify(ActivitiesAtWork.AUDITOR)
                .intact());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_says_of_an_activity_that_is_entered_what_was_entered(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity entered = work.entered(WholeDraft.called("A-1").said());

        JsonObject told = told(work, "activity.enter");
        assertEquals("A-1", told.getString("identifier"));
        assertEquals(entered.said().title().get("es"), told.getString("title.es.after"));
        assertEquals("10.25", transaction(told, "after").getString("value"));
        assertTrue(told.keySet().stream().noneMatch(field -> field.endsWith(".before")), told::toString);
    }

    private static JsonObject transaction(JsonObject told, String when) {
        return read(told.getString("transactions." + when)).asJsonArray().getJsonObject(0);
    }

    private static JsonObject told(ActivitiesAtWork work) {
        return told(work, "activity.change");
    }

    private static JsonObject told(ActivitiesAtWork work, String action) {
        return read(work.database()
                        .jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT p.detail FROM audit_particulars p JOIN audit_entry e ON e.seq = p.seq WHERE e.action = :action")
                                .bind("action", action)
                                .mapTo(String.class)
                                .one()))
                .asJsonObject();
    }

    private static JsonStructure read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_of_iati_takes_away_what_a_file_of_iati_said_and_nothing_else(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        WholeDraft draft = WholeDraft.called("A-1").by(DraftActivity.IATI);
        Activity first = work.entered(draft.said());
        Activity second = work.changed(
                first,
                draft.by(DraftActivity.JSON)
                        .holding(new DraftContents(
                                null, null, null, null, null, List.of(WholeDraft.result()), null, null))
                        .said(1));

        Activity third = work.changed(second, draft.holding(DraftContents.NONE).said(2));

        assertEquals(List.of(), third.said().contents().budgets());
        assertEquals(List.of(), third.said().contents().documents());
        assertEquals("", third.said().contents().collaboration());
        assertEquals(
                1,
                java.util.Objects.requireNonNull(third.said().contents().results())
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_identifier_is_entered_once(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.entered(WholeDraft.called("A-1").said());

        assertThrows(
                Conflict.class,
                () -> work.entered(WholeDraft.called("A-1").entitled("B", "B").said()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_officers_who_change_an_activity_at_once_the_second_is_told(Vendor vendor) throws Exception {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity before = work.entered(WholeDraft.called("A-1").said());
        ExecutorService two = Executors.newFixedThreadPool(2);

        List<Future<String>> outcomes =
                two.invokeAll(List.of(editing(work, before, "One", "Uno"), editing(work, before, "Two", "Dos")));
        two.shutdown();

        assertEquals(
                List.of("changed", "stale"),
                List.of(outcomes.get(0).get(), outcomes.get(1).get()).stream()
                        .sorted()
                        .toList());
        assertEquals(2, work.activities().withId(STAFF, before.id()).version());
    }

    private static Callable<String> editing(ActivitiesAtWork work, Activity before, String english, String spanish) {
        return () -> {
            try {
                work.changed(
                        before,
                        WholeDraft.called("A-1").entitled(english, spanish).said(1));
                return "changed";
            } catch (Stale stale) {
                return "stale";
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rehearsal_says_what_would_come_of_it_and_keeps_nothing(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);

        ActivityDesk.Rehearsed rehearsed = work.desk()
                .rehearse(
                        delivery(OFFICER, LPO_MEX),
                        Optional.empty(),
                        0,
                        sound(WholeDraft.called("A-1").said()));

        assertEquals("A-1", rehearsed.activity().said().identifier());
        assertEquals(0, work.count("activity"));
        assertEquals(0, work.count("import_receipt"));
        assertEquals(0, work.count("audit_entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_is_found_by_each_thing_that_it_has(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.entered(WholeDraft.called("A-1").said());

        Map.ofEntries(
                        Map.entry(By.OFFICE, "LPO-MEX"),
                        Map.entry(By.COUNTRY, "GT"),
                        Map.entry(By.THEME, "forensics"),
                        Map.entry(By.DONOR, "US-GOV-1"),
                        Map.entry(By.GRANT, "G-2"),
                        Map.entry(By.TREATY, "UNCAC"),
                        Map.entry(By.ARTICLE, "UNCAC 5"),
                        Map.entry(By.FRAMEWORK, "SICA-UNODC"),
                        Map.entry(By.KIND, "training"),
                        Map.entry(By.STATUS, "2"),
                        Map.entry(By.SENSITIVITY, "internal"))
                .forEach((by, code) -> {
                    assertEquals(List.of("A-1"), work.found(filter(by, code)), by::name);
                    assertEquals(List.of(), work.found(filter(by, "none")), by::name);
                });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_several_codes_of_a_filter_any_will_do(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.entered(WholeDraft.called("A-1").said());

        Map<By, List<String>> wanted =
                Map.of(By.COUNTRY, List.of("PA", "GT"), By.THEME, List.of("forensics", "corruption"));
        Map<By, List<String>> other = Map.of(By.COUNTRY, List.of("GT"), By.THEME, List.of("corruption", "firearms"));

        assertEquals(List.of("A-1"), work.found(new ActivityFilter(wanted, Optional.empty(), Optional.empty(), "")));
        assertEquals(List.of(), work.found(new ActivityFilter(other, Optional.empty(), Optional.empty(), "")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void words_are_found_in_both_languages_whatever_their_case_and_accents(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.entered(WholeDraft.called("A-1").said());

        for (String words : List.of("FORENSICS course", "capacitacion", "CAPACITACIÓN", "a-1", "que es")) {
            assertEquals(List.of("A-1"), work.found(words(words)), words);
        }
        for (String words : List.of("forensics kidnapping", "%", "_", "!")) {
            assertEquals(List.of(), work.found(words(words)), words);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_is_found_by_the_days_that_it_touches(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.entered(WholeDraft.called("A-1").said());

        assertEquals(List.of("A-1"), work.found(days("2023-12-31", "2024-05-01")));
        assertEquals(List.of("A-1"), work.found(days("2022-01-01", "2023-03-02")));
        assertEquals(List.of(), work.found(days("2024-01-01", "2024-05-01")));
        assertEquals(List.of(), work.found(days("2022-01-01", "2023-03-01")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_list_goes_on_behind_its_last_one(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        for (String identifier : List.of("A-3", "A-1", "A-2")) {
            work.entered(WholeDraft.called(identifier).said());
        }

        List<Activity> first =
                work.activities().page(STAFF, ActivityFilter.ALL, 0, 2).items();
        List<Activity> second = work.activities()
                .page(STAFF, ActivityFilter.ALL, first.get(1).id(), 2)
                .items();

        assertEquals(
                List.of("A-1", "A-2"),
                first.stream().map(a -> a.said().identifier()).toList());
        assertEquals(
                List.of("A-3"), second.stream().map(a -> a.said().identifier()).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_above_a_readers_level_is_withheld_and_counted(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity secret = work.entered(WholeDraft.called("A-1")
                .detailed(WholeDraft.details("confidential"))
                .said());
        work.entered(WholeDraft.called("A-2").said());

        Activities.Found found = work.activities().page(INTERNAL, ActivityFilter.ALL, 0, 50);

        assertEquals(1, found.items().size());
        assertEquals(1, found.withheld());
        assertEquals(0, work.activities().page(STAFF, ActivityFilter.ALL, 0, 50).withheld());
        assertThrows(Missing.class, () -> work.activities().withId(INTERNAL, secret.id()));
        assertThrows(Missing.class, () -> work.activities().entries(INTERNAL, secret.id(), 0, 50));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_document_above_a_readers_level_is_left_out_of_its_activity_and_counted(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        DraftContents contents = WholeDraft.everything();
        DraftDocument plain =
                java.util.Objects.requireNonNull(contents.documents()).get(0);
        DraftDocument secret = new DraftDocument(
                "https://example.org/threats.pdf",
                "application/pdf",
                Map.of("en", "Threats", "es", "Amenazas"),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                "",
                "confidential");
        long id = work.entered(WholeDraft.called("A-1")
                        .holding(contents.with(List.of(secret, plain)))
                        .said())
                .id();

        Activity internal = work.activities().withId(INTERNAL, id);
        Activity listed = work.activities()
                .page(INTERNAL, ActivityFilter.ALL, 0, 50)
                .items()
                .get(0);
        Activity whole = work.activities().withId(STAFF, id);

        assertEquals(List.of(plain), internal.said().contents().documents());
        assertEquals(1, internal.withheld());
        assertEquals(internal, listed);
        assertEquals(List.of(secret, plain), whole.said().contents().documents());
        assertEquals(0, whole.withheld());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_document_that_iati_states_again_keeps_its_stage_licence_and_level(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        WholeDraft draft = WholeDraft.called("A-1").by(DraftActivity.IATI);
        DraftDocument link = java.util.Objects.requireNonNull(
                        WholeDraft.everything().documents())
                .get(0);
        DraftDocument bare =
                link.heldAs(new DraftDocument("", "", Map.of(), Map.of(), List.of(), List.of(), null, null, "", null));
        DraftDocument held = link.heldAs(new DraftDocument(
                "", "", Map.of(), Map.of(), List.of(), List.of(), null, "released", "CC-BY-4.0", "confidential"));
        Activity first = work.entered(
                draft.holding(WholeDraft.everything().with(List.of(bare))).said());
        Activity second = work.changed(
                first,
                draft.by(DraftActivity.JSON)
                        .holding(DraftContents.NONE.with(List.of(held)))
                        .said(1));

        Activity third = work.changed(
                second,
                draft.holding(WholeDraft.everything().with(List.of(bare))).said(2));

        assertEquals(List.of(held), third.said().contents().documents());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_document_is_never_below_its_activity(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity activity = work.entered(WholeDraft.called("A-1")
                .detailed(WholeDraft.details("confidential"))
                .said());

        java.util.Objects.requireNonNull(activity.said().contents().documents())
                .forEach(document -> assertEquals(Sensitivity.CONFIDENTIAL, activity.levelOf(document)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void officers_write_their_own_and_others_write_none(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity activity = work.entered(WholeDraft.called("A-1").said());

        for (Reader reader : List.of(OTHER_OFFICER, AUDITOR, DONOR, ActivitiesAtWork.ADMIN)) {
            assertThrows(
                    Forbidden.class,
                    () -> work.desk()
                            .enter(
                                    delivery(reader, LPO_MEX),
                                    sound(WholeDraft.called("B").said())));
            assertThrows(
                    Forbidden.class,
                    () -> work.desk()
                            .change(
                                    delivery(reader, LPO_MEX),
                                    activity.id(),
                                    1,
                                    sound(WholeDraft.called("A-1").said(1))));
        }
        assertThrows(Forbidden.class, () -> work.activities().withId(Scope.of(DONOR), activity.id()));
        assertThrows(
                Forbidden.class,
                () -> work.activities().page(Scope.of(ActivitiesAtWork.ADMIN), ActivityFilter.ALL, 0, 1));
        assertEquals(
                "A-1",
                work.activities()
                        .withId(Scope.of(OTHER_OFFICER), activity.id())
                        .said()
                        .identifier());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_entry_shows_its_parts(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity activity = work.entered(WholeDraft.called("A-1").said());

        ActivityEntry entry =
                work.activities().entries(STAFF, activity.id(), 0, 50).get(0);

        assertEquals("4", entry.type());
        assertEquals("import", entry.cause());
        assertEquals(1, entry.parts().size());
        assertEquals("MX", entry.parts().get(0).place());
        assertEquals("G-2", entry.parts().get(0).grant());
        assertEquals("US-GOV-1", entry.parts().get(0).donor());
        assertEquals(List.of(), work.activities().entries(STAFF, activity.id(), entry.id(), 50));
    }

    private static ActivityFilter filter(By by, String code) {
        return new ActivityFilter(Map.of(by, List.of(code)), Optional.empty(), Optional.empty(), "");
    }

    private static ActivityFilter words(String words) {
        return new ActivityFilter(Map.of(), Optional.empty(), Optional.empty(), words);
    }

    private static ActivityFilter days(String from, String to) {
        return new ActivityFilter(Map.of(), Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)), "");
    }

    /** Without the zeros that a column's scale brings. */
    private static String plain(Object contents) {
        return contents.toString()
                .replaceAll("(\\d+\\.\\d*?)0+(?=[,\\]])", "$1")
                .replaceAll("(\\d)\\.(?=[,\\]])", "$1");
    }

    private static List<String> plain(List<org.istmo.domain.intake.DraftTransaction> transactions) {
        return transactions.stream()
                .map(transaction -> transaction.value().stripTrailingZeros().toPlainString() + " " + transaction.type()
                        + " "
                        + transaction.date() + " " + transaction.currency() + " " + transaction.valueDate() + " "
                        + transaction.reference() + " " + transaction.description() + " " + transaction.receiver() + " "
                        + transaction.document() + " " + transaction.grant() + " " + transaction.budgetLine() + " "
                        + transaction.costCategory() + " " + transaction.places())
                .toList();
    }
}
