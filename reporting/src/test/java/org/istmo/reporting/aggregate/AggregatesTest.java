package org.istmo.reporting.aggregate;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AggregatesTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_event_that_both_offices_reported_counts_once_and_is_reported_twice(Vendor vendor) {
        Aggregate answer = ask(both(vendor), Quantity.ACTIVITIES, Span.EVER, Dimension.OFFICE);

        assertEquals("2 of 3", counted(answer.total()));
        assertEquals(Map.of("[LPO-MEX]", "1 of 1", "[ROPAN]", "1 of 2"), counted(answer));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_event_counts_where_only_the_other_offices_is_asked_for(Vendor vendor) {
        TestDatabase database = both(vendor);
        Question ropan = new Question(
                Quantity.ACTIVITIES,
                List.of(),
                "USD",
                Span.EVER,
                Narrowing.to(Map.of(Dimension.OFFICE, List.of("ROPAN"))));

        assertEquals(
                "2 of 2",
                counted(new Aggregates(database.snapshots())
                        .answer(STAFF, ropan)
                        .total()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_parent_and_its_child_are_never_both_counted(Vendor vendor) {
        TestDatabase database = both(vendor);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO activity_relation (activity, type, identifier) SELECT id, '1', 'A-2' FROM activity WHERE identifier = 'A-3'"));

        assertEquals(
                "2 of 2", counted(ask(database, Quantity.ACTIVITIES, Span.EVER).total()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_agencys_activity_is_in_no_count(Vendor vendor) {
        TestDatabase database = both(vendor);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE activity SET external_agency = 'Another' WHERE identifier = 'A-3'"));

        assertEquals(
                "1 of 2", counted(ask(database, Quantity.ACTIVITIES, Span.EVER).total()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_counts_in_each_quarter_in_which_it_runs(Vendor vendor) {
        Span half = Span.of(Optional.of(LocalDate.parse("2023-01-01")), Optional.of(LocalDate.parse("2023-06-30")));

        Aggregate answer = ask(both(vendor), Quantity.ACTIVITIES, half, Dimension.QUARTER);

        assertEquals("2 of 3", counted(answer.total()));
        assertEquals(Map.of("[2023-Q1]", "1 of 2", "[2023-Q2]", "2 of 3"), counted(answer));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_people_of_an_event_count_once_by_the_day_they_took_part(Vendor vendor) {
        TestDatabase database = both(vendor);
        participants(database);

        assertEquals(
                "37 of 67",
                counted(ask(database, Quantity.PARTICIPANTS, Span.EVER).total()));
        assertEquals(
                Map.of("[2023-Q1]", "30 of 60", "[2023-Q3]", "7 of 7"),
                counted(ask(database, Quantity.PARTICIPANTS, Span.EVER, Dimension.QUARTER)));
        assertEquals(
                Map.of("[GT]", "7 of 7", "[MX]", "30 of 30", "[PA]", "0 of 30"),
                counted(ask(database, Quantity.PARTICIPANTS, Span.EVER, Dimension.COUNTRY)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_above_the_readers_level_is_left_out_and_counted(Vendor vendor) {
        TestDatabase database = both(vendor);
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE activity SET sensitivity = 'confidential' WHERE identifier = 'A-3'"));
        Aggregates aggregates = new Aggregates(database.snapshots());
        Scope internal = Scope.ofAudience(Sensitivity.INTERNAL);

        Aggregate money = aggregates.answer(internal, question(Quantity.EXPENDITURE, Span.EVER));
        Aggregate count = aggregates.answer(internal, question(Quantity.ACTIVITIES, Span.EVER));

        assertEquals("200.00", money.total().value().toPlainString());
        assertEquals(1, money.withheld());
        assertEquals("1 of 2", counted(count.total()));
        assertEquals(1, count.withheld());
        assertEquals(
                "207.00",
                aggregates
                        .answer(STAFF, question(Quantity.EXPENDITURE, Span.EVER))
                        .total()
                        .value()
                        .toPlainString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_without_a_rate_is_in_no_dollar_figure_and_counted_by_currency(Vendor vendor) {
        TestDatabase database = both(vendor);
        LedgerDesk.post(
                database,
                ROPAN,
                anActivity().called("A-4").spending("50", "XOF", "2023-02-02").build());

        Aggregate dollars = ask(database, Quantity.EXPENDITURE, Span.EVER, Dimension.OFFICE);
        Aggregate francs = new Aggregates(database.snapshots())
                .answer(STAFF, new Question(Quantity.EXPENDITURE, List.of(), "XOF", Span.EVER, Narrowing.NONE));

        assertEquals("207.00", dollars.total().value().toPlainString());
        assertEquals(List.of(new WithoutRate("XOF", 1)), dollars.withoutRate());
        assertEquals(0, francs.total().value().compareTo(new java.math.BigDecimal("50")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void codes_are_named_in_both_languages(Vendor vendor) {
        Aggregate answer = ask(both(vendor), Quantity.EXPENDITURE, Span.EVER, Dimension.COUNTRY, Dimension.TREATY);

        assertEquals(Map.of("GT", "Guatemala", "MX", "México", "PA", "Panamá"), spanish(answer, Dimension.COUNTRY));
        assertEquals(Map.of("unallocated", "Sin asignar"), spanish(answer, Dimension.TREATY));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_code_that_does_not_exist_is_refused_and_reads_as_no_zero(Vendor vendor) {
        Question misspelt = new Question(
                Quantity.EXPENDITURE,
                List.of(),
                "USD",
                Span.EVER,
                Narrowing.to(Map.of(Dimension.THEME, List.of("coruption"))));

        Invalid refused =
                assertThrows(Invalid.class, () -> new Aggregates(both(vendor).snapshots()).answer(STAFF, misspelt));

        assertEquals("?theme", refused.fields().get(0).pointer());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_code_of_a_filter_that_does_not_exist_is_named_with_its_filter(Vendor vendor) {
        Narrowing wrong = new Narrowing(
                Map.of(Dimension.COUNTRY, List.of("MX", "XX", "QQ")),
                List.of("2", "9"),
                List.of("training", "dancing"),
                List.of("half-way"),
                List.of(),
                Optional.empty());

        Invalid refused = assertThrows(Invalid.class, () -> total(both(vendor), Quantity.EXPENDITURE, wrong));

        assertEquals(
                List.of(
                        "?country There is no country 'QQ'.",
                        "?country There is no country 'XX'.",
                        "?status There is no status '9'.",
                        "?kind There is no kind 'dancing'.",
                        "?stage There is no stage 'half-way'."),
                refused.fields().stream()
                        .map(field -> field.pointer() + " " + field.detail())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_several_codes_of_a_filter_any_will_do(Vendor vendor) {
        TestDatabase database = both(vendor);
        participants(database);
        Narrowing two = Narrowing.to(Map.of(Dimension.COUNTRY, List.of("GT", "MX")));

        assertEquals("107.00 of 107.00", total(database, Quantity.EXPENDITURE, two));
        assertEquals("2 of 2", total(database, Quantity.ACTIVITIES, two));
        assertEquals("37 of 37", total(database, Quantity.PARTICIPANTS, two));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void counts_are_narrowed_by_each_thing_that_an_activity_has(Vendor vendor) {
        TestDatabase database = both(vendor);
        participants(database);
        furnish(database);

        Map.of(
                        Dimension.OFFICE, "ROPAN: 2 of 2, 37 of 37",
                        Dimension.COUNTRY, "GT: 1 of 1, 7 of 7",
                        Dimension.THEME, "corruption: 2 of 2, 37 of 37",
                        Dimension.DONOR, "US-GOV-1: 1 of 1, 7 of 7",
                        Dimension.GRANT, "G-7: 1 of 1, 7 of 7",
                        Dimension.TREATY, "UNCAC: 1 of 1, 30 of 30",
                        Dimension.FRAMEWORK, "SICA-UNODC: 1 of 1, 30 of 30")
                .forEach((dimension, expected) -> {
                    String code = expected.substring(0, expected.indexOf(':'));
                    Narrowing narrowing = Narrowing.to(Map.of(dimension, List.of(code)));
                    assertEquals(
                            expected,
                            code + ": " + total(database, Quantity.ACTIVITIES, narrowing) + ", "
                                    + total(database, Quantity.PARTICIPANTS, narrowing),
                            dimension::word);
                });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void counts_are_narrowed_by_several_filters_at_once_and_grouped_all_the_same(Vendor vendor) {
        TestDatabase database = both(vendor);
        participants(database);
        furnish(database);
        Narrowing narrowing = new Narrowing(
                Map.of(
                        Dimension.OFFICE, List.of("ROPAN"),
                        Dimension.COUNTRY, List.of("GT", "PA"),
                        Dimension.THEME, List.of("corruption"),
                        Dimension.DONOR, List.of("US-GOV-1", "US-GOV-11")),
                List.of("2"),
                List.of(),
                List.of(),
                List.of(Sensitivity.INTERNAL),
                Optional.empty());
        Span year = Span.of(Optional.of(LocalDate.parse("2023-01-01")), Optional.of(LocalDate.parse("2023-12-31")));

        for (Quantity quantity : List.of(Quantity.ACTIVITIES, Quantity.PARTICIPANTS)) {
            Aggregate answer = new Aggregates(database.snapshots())
                    .answer(STAFF, new Question(quantity, List.of(Dimension.COUNTRY), "USD", year, narrowing));
            assertEquals(
                    quantity == Quantity.ACTIVITIES
                            ? Map.of("[GT]", "1 of 1", "[PA]", "1 of 1")
                            : Map.of("[GT]", "7 of 7", "[PA]", "30 of 30"),
                    counted(answer));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void words_are_looked_for_whatever_their_case_and_accents(Vendor vendor) {
        TestDatabase database = both(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM activity_words");
            handle.execute(
                    "INSERT INTO activity_words (activity, words) SELECT id, ' capacitacion en investigacion criminal ' FROM activity WHERE identifier = 'A-3'");
        });

        for (String words : List.of("CAPACITACIÓN", "investigación capacitacion", "Crimi")) {
            Narrowing narrowing = words(words);
            assertEquals("7.00 of 7.00", total(database, Quantity.EXPENDITURE, narrowing), words);
            assertEquals("1 of 1", total(database, Quantity.ACTIVITIES, narrowing), words);
        }
        for (String words : List.of("capacitación policial", "%", "_")) {
            assertEquals("0 of 0", total(database, Quantity.ACTIVITIES, words(words)), words);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_and_the_administrator_are_refused(Vendor vendor) {
        Scope stranger = new Scope(false, Optional.empty(), false, Set.of(), Sensitivity.PUBLIC);

        assertThrows(
                Forbidden.class,
                () -> new Aggregates(TestDatabase.of(vendor).snapshots())
                        .answer(stranger, question(Quantity.EXPENDITURE, Span.EVER)));
    }

    @Test
    void treaties_and_frameworks_are_not_crossed() {
        Invalid refused = assertThrows(
                Invalid.class, () -> question(Quantity.EXPENDITURE, Span.EVER, Dimension.TREATY, Dimension.FRAMEWORK));

        assertEquals("crossed", refused.fields().get(0).code());
    }

    /** A-1 of Mexico and A-2 of Panama are one event of the first half year, A-3 is Panama's own from April. */
    private static TestDatabase both(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("100", "USD", "2023-02-02")
                        .build());
        LedgerDesk.post(
                database,
                ROPAN,
                anActivity()
                        .called("A-2")
                        .in("PA", "100")
                        .spending("100", "USD", "2023-02-02")
                        .build());
        LedgerDesk.post(
                database,
                ROPAN,
                anActivity()
                        .called("A-3")
                        .in("GT", "100")
                        .spending("7", "USD", "2023-05-02")
                        .build());
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE activity SET actual_start = DATE '2023-01-15', actual_end = DATE '2023-05-31'");
            handle.execute(
                    "UPDATE activity SET actual_start = DATE '2023-04-10', actual_end = NULL WHERE identifier = 'A-3'");
            handle.execute(
                    "UPDATE activity SET same_event_as = (SELECT k.id FROM activity k WHERE k.identifier = 'A-1') WHERE identifier = 'A-2'");
        });
        return database;
    }

    /** A-1 is of a framework and supports UNCAC, A-2 and A-3 are on corruption, A-3 is paid by an agreement. */
    private static void furnish(TestDatabase database) {
        LedgerDesk.agree(database, 7, "G-7", "US-GOV-1");
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO activity_framework (activity, framework, percentage)"
                    + " SELECT id, 'SICA-UNODC', 100 FROM activity WHERE identifier = 'A-1'");
            handle.execute("INSERT INTO activity_article (activity, treaty, article, percentage)"
                    + " SELECT id, 'UNCAC', '12', 100 FROM activity WHERE identifier = 'A-1'");
            handle.execute("INSERT INTO activity_theme (activity, theme, percentage, weight)"
                    + " SELECT id, 'corruption', 100, 1 FROM activity WHERE identifier IN ('A-2', 'A-3')");
            handle.execute("INSERT INTO activity_funding (activity, agreement, percentage)"
                    + " SELECT id, 7, 100 FROM activity WHERE identifier = 'A-3'");
        });
    }

    private static Narrowing words(String words) {
        return new Narrowing(Map.of(), List.of(), List.of(), List.of(), List.of(), Optional.of(words));
    }

    private static String total(TestDatabase database, Quantity quantity, Narrowing narrowing) {
        return counted(new Aggregates(database.snapshots())
                .answer(STAFF, new Question(quantity, List.of(), "USD", Span.EVER, narrowing))
                .total());
    }

    private static void participants(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "CREATE TABLE IF NOT EXISTS activity_participants (activity BIGINT NOT NULL, ordinal INTEGER NOT NULL, held_on DATE,"
                            + " country VARCHAR(20), sex VARCHAR(10) NOT NULL, age_group VARCHAR(20) NOT NULL, people BIGINT NOT NULL, PRIMARY KEY (activity, ordinal))");
            for (String row : List.of(
                    "1, NULL, NULL, 'female', 'adult', 10, 'A-1'",
                    "2, NULL, NULL, 'male', 'adult', 20, 'A-1'",
                    "1, NULL, NULL, 'male', 'adult', 30, 'A-2'",
                    "1, DATE '2023-07-01', 'GT', 'female', 'youth', 7, 'A-3'")) {
                String[] cells = row.split(", (?='A-)");
                handle.execute(
                        "INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people) SELECT id, "
                                + cells[0] + " FROM activity WHERE identifier = " + cells[1]);
            }
        });
    }

    private static Aggregate ask(TestDatabase database, Quantity quantity, Span span, Dimension... by) {
        return new Aggregates(database.snapshots()).answer(STAFF, question(quantity, span, by));
    }

    private static Question question(Quantity quantity, Span span, Dimension... by) {
        return new Question(quantity, List.of(by), "USD", span, Narrowing.NONE);
    }

    private static Map<String, String> counted(Aggregate answer) {
        Map<String, String> counted = new LinkedHashMap<>();
        answer.rows().forEach(row -> counted.put(row.keys().toString(), counted(row.tally())));
        return counted;
    }

    private static String counted(Tally tally) {
        return tally.value().toPlainString() + " of " + tally.reported().toPlainString();
    }

    private static Map<String, String> spanish(Aggregate answer, Dimension dimension) {
        Map<String, String> names = new LinkedHashMap<>();
        answer.names().getOrDefault(dimension, Map.of()).forEach((code, name) -> names.put(code, name.es()));
        return names;
    }
}
