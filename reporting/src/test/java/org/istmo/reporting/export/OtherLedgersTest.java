package org.istmo.reporting.export;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OtherLedgersTest {

    private static final Scope INTERNAL = new Scope(false, Optional.empty(), false, Set.of(), Sensitivity.INTERNAL);

    /** The first six are confidential. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_may_not_read_the_first_documents_of_an_activity_is_led_to_the_next(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(database, anActivity().called("A-1").in("MX", "100").build());
        database.jdbi().useHandle(handle -> {
            for (int ordinal = 1; ordinal <= 12; ordinal++) {
                handle.execute(
                        "INSERT INTO activity_document (activity, ordinal, url, format, title_en, title_es, description_en, description_es, categories, languages, licence,"
                                + " sensitivity) SELECT id, ?, ?, '', '', '', '', '', '', '', '', ? FROM activity WHERE identifier = 'A-1'",
                        ordinal,
                        "https://example.org/" + ordinal,
                        ordinal <= 6 ? "confidential" : "public");
            }
        });

        NamedDocuments named = database.jdbi()
                .withHandle(handle -> new Evidence("")
                        .documents(
                                handle,
                                INTERNAL,
                                "SELECT x.id FROM activity x WHERE x.id > :after AND x.id <= :upTo",
                                0,
                                Long.MAX_VALUE)
                        .values()
                        .iterator()
                        .next());

        assertEquals(
                " https://example.org/7 https://example.org/8 https://example.org/9 https://example.org/10 https://example.org/11",
                named.addresses());
        assertEquals(1L, named.others(), "The twelfth is public too, and not named");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_is_a_row_with_what_it_has_several_of_in_one_cell_each(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        LedgerDesk.agree(database, 6, "G-2", "US-GOV-1");
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "60")
                        .in("PA", "40")
                        .theme("forensics", "100")
                        .dated("1", "2023-01-02")
                        .dated("4", "2023-06-30")
                        .spending("1.00", "USD", "2023-03-05")
                        .saying(details()
                                .article("UNCAC", "44", "30")
                                .framework("SICA-UNODC", "25")
                                .funded("G-1", "50")
                                .funded("G-2", "50")
                                .build())
                        .build());
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                anActivity().called("A-2").in("PA", "100").build());
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE activity SET same_event_as = (SELECT a.id FROM activity a WHERE a.identifier = 'A-1') WHERE identifier = 'A-2'");
            handle.execute(
                    "INSERT INTO activity_document (activity, ordinal, url, format, title_en, title_es, description_en, description_es, categories, languages, licence)"
                            + " SELECT id, 1, 'https://example.org/report.pdf', '', '', '', '', '', '', '', '' FROM activity WHERE identifier = 'A-1'");
        });

        TakenRows taken = TakenRows.of(database, ExportedLedger.ACTIVITIES, ActivityFilter.ALL);

        assertEquals(List.of("A-1", "A-2"), taken.column("activity"));
        assertEquals(List.of("true", "false"), taken.column("counted"));
        Map<String, String> first = taken.rows.get(0);
        assertEquals("MX;PA", first.get("countries"));
        assertEquals("MX=60;PA=40", first.get("country_shares"));
        assertEquals("forensics=100", first.get("themes"));
        assertEquals("UNCAC 44=30", first.get("articles"));
        assertEquals("SICA-UNODC=25", first.get("frameworks"));
        assertEquals("G-1;G-2", first.get("grant"));
        assertEquals("US-GOV-1;US-GOV-11", first.get("donor"));
        assertEquals("2023-01-02", first.get("start"));
        assertEquals("2023-06-30", first.get("end"));
        String evidence = first.getOrDefault("evidence", "");
        assertTrue(
                evidence.startsWith("https://example.org/report.pdf https://istmo.example/activities/"),
                first::toString);
        assertEquals("", first.getOrDefault("evidence_more", ""));
        assertEquals("A-1", taken.rows.get(1).get("same_event_as"));
        assertEquals(
                List.of("A-2"),
                TakenRows.of(database, ExportedLedger.ACTIVITIES, Map.of(By.OFFICE, List.of("ROPAN")))
                        .column("activity"));
        assertTrue(TakenRows.of(database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL)
                .rows
                .get(0)
                .getOrDefault("evidence", "")
                .startsWith("https://example.org/report.pdf https://istmo.example/entries/"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_measurement_is_a_row_and_an_indicator_without_any_is_one_too(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(database, anActivity().called("A-1").in("MX", "100").build());
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                            + " SELECT 900, id, 1, '1', '', 'Fiscales capacitados', '', '' FROM activity WHERE identifier = 'A-1'");
            for (int number : new int[] {901, 902}) {
                handle.execute(
                        "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                                + " VALUES (?, 900, ?, '1', 'people', TRUE, 'Prosecutors', '', '', '')",
                        number,
                        number);
            }
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES (901, 1, DATE '2023-01-01', DATE '2023-06-30')");
            for (String sex : List.of("", "female")) {
                handle.execute(
                        "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                + " comment_en, comment_es) VALUES (901, 1, 'actual', ?, 12.5, '', ?, '', '', '', '', '', 'Con nota')",
                        sex.isEmpty() ? 1 : 2,
                        sex);
            }
        });

        TakenRows taken = TakenRows.of(database, ExportedLedger.RESULTS, ActivityFilter.ALL);

        assertEquals(List.of("901", "901", "902"), taken.column("indicator"));
        assertEquals(List.of("", "female", ""), taken.column("sex"));
        assertEquals("12.500000", taken.rows.get(0).get("value"));
        assertEquals("2023-06-30", taken.rows.get(0).get("period_end"));
        assertEquals("Fiscales capacitados", taken.rows.get(0).get("result_title"));
        assertEquals("Con nota", taken.rows.get(0).get("comment"));
        assertEquals("", taken.rows.get(2).get("kind"));
        assertEquals(List.of(), TakenRows.of(database, ExportedLedger.RESULTS, Map.of(By.COUNTRY, List.of("PA"))).rows);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_obligations_a_confidential_source_leaves_no_trace(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO assessment (id, treaty, article, state) VALUES (1, 'UNCAC', '44', 'MX'), (2, 'UNCAC', '46', 'MX'), (3, 'UNTOC', '16', 'HN')");
            version(handle, 11, 1, 1, "partly", "public");
            version(handle, 12, 1, 2, "implemented", "confidential");
            version(handle, 21, 2, 1, "not", "confidential");
            version(handle, 31, 3, 1, "implemented", "public");
            handle.execute(
                    "INSERT INTO assessment_need (belongs_to, number, ordinal, words_en, priority) VALUES (11, 1, 1, 'Training', 'high')");
            handle.execute(
                    "INSERT INTO assessment_recommendation (belongs_to, number, ordinal, words_en, status) VALUES (11, 1, 1, 'A', 'open'), (11, 2, 2, 'B', 'done')");
            handle.execute(
                    "INSERT INTO evidence_file (id, treaty, article, state, name, format, size_bytes, sha256, uploaded_at, uploaded_by)"
                            + " VALUES (77, 'UNCAC', '44', 'MX', 'law.pdf', 'pdf', 1, '', CURRENT_TIMESTAMP, 1)");
            handle.execute(
                    "INSERT INTO assessment_evidence (belongs_to, number, ordinal, words_en, link, upload) VALUES (11, 1, 1, 'Law', 'https://example.org/law', NULL), (11, 2, 2, 'Law', NULL, 77)");
        });

        TakenRows taken = TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, ActivityFilter.ALL);

        assertEquals(2, taken.rows.size(), taken.rows::toString);
        Map<String, String> row = taken.rows.stream()
                .filter(one -> "UNCAC".equals(one.get("treaty")))
                .findFirst()
                .orElseThrow();
        assertEquals("44", row.get("article"));
        assertEquals("MX", row.get("state"));
        assertEquals("partly", row.get("status"));
        assertEquals("public", row.get("source_status"));
        assertEquals("1", row.get("needs"));
        assertEquals("2", row.get("recommendations"));
        assertEquals("1", row.get("open_recommendations"));
        assertEquals("IV", row.get("chapter"));
        assertEquals("2", row.get("pieces_of_evidence"));
        assertEquals(
                "https://example.org/law https://istmo.example/treaties/UNCAC/states/MX/articles/44/evidence/77"
                        + " https://istmo.example/treaties/UNCAC/states/MX/articles/44",
                row.get("evidence"));
        assertEquals(
                List.of("HN"),
                TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, Map.of(By.COUNTRY, List.of("HN")))
                        .column("state"));
        assertEquals(
                List.of(),
                TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, Map.of(By.DONOR, List.of("US-GOV-1")))
                        .column("state"));
        assertEquals(List.of("MX"), states(database, "LAW"));
        assertEquals(List.of(), states(database, "law public"));
        LedgerFilter who = new LedgerFilter(ActivityFilter.ALL, entries("officer", "", ""));
        assertThrows(Invalid.class, () -> TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, who));
    }

    private static List<String> states(TestDatabase database, String words) {
        return TakenRows.of(
                        database,
                        ExportedLedger.TREATY_OBLIGATIONS,
                        new ActivityFilter(Map.of(), Optional.empty(), Optional.empty(), words))
                .column("state");
    }

    private static TrailFilter entries(String who, String what, String outcome) {
        return new TrailFilter(who, what, outcome, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_is_its_chain_and_what_was_erased_is_empty(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        for (String at : List.of("2024-01-01T00:00:00Z", "2024-01-02T23:59:59.123456Z", "2024-01-03T00:00:00Z")) {
            Trail trail = new Trail(database.dataSource(), Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
            database.inTransaction(() -> {
                trail.record(new AuditEvent(
                        "account:1", "look", "report:1", AuditEvent.DONE, "127.0.0.1", Map.of("a", "b")));
                return 0;
            });
        }
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_particulars WHERE seq = 1"));

        TakenRows whole = TakenRows.of(database, ExportedLedger.AUDIT_TRAIL, ActivityFilter.ALL);
        TakenRows second = TakenRows.of(
                database,
                ExportedLedger.AUDIT_TRAIL,
                new ActivityFilter(
                        Map.of(),
                        Optional.of(LocalDate.parse("2024-01-02")),
                        Optional.of(LocalDate.parse("2024-01-02")),
                        ""));

        assertEquals(List.of("1", "2", "3"), whole.column("seq"));
        assertEquals(List.of("", "officer", "officer"), whole.column("name"));
        assertEquals(List.of("", "{\"a\":\"b\"}", "{\"a\":\"b\"}"), whole.column("detail"));
        assertTrue(
                whole.column("evidence")
                        .get(0)
                        .startsWith("https://istmo.example/reports/1 https://istmo.example/trail/1"),
                whole.column("evidence")::toString);
        assertEquals(
                whole.column("hash").subList(0, 2), whole.column("previous").subList(1, 3));
        assertEquals(whole.cover().position().hash(), whole.column("hash").get(2));
        assertEquals(List.of("2024-01-02T23:59:59.123456Z"), second.column("at_hashed"));
        assertEquals(List.of("2", "3"), picked(database, entries("officer", "", "done")));
        assertEquals(List.of("1", "2", "3"), picked(database, entries("account:1", "report:1", "")));
        assertEquals(List.of(), picked(database, entries("", "loo_", "")));
        assertEquals(List.of(), picked(database, entries("", "", "refused")));
        assertThrows(
                Invalid.class,
                () -> TakenRows.of(database, ExportedLedger.AUDIT_TRAIL, Map.of(By.OFFICE, List.of("ROPAN"))));
    }

    private static List<String> picked(TestDatabase database, TrailFilter filter) {
        return TakenRows.of(database, ExportedLedger.AUDIT_TRAIL, new LedgerFilter(ActivityFilter.ALL, filter))
                .column("seq");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_documents_of_the_accounts_stand_on_every_row_and_of_many_the_rest_is_counted(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .saying(details().article("UNCAC", "44", "50").build())
                        .build());
        DraftRow[] rows = IntStream.rangeClosed(101, 152)
                .mapToObj(number -> LedgerDesk.row("accounts", "A-1", "D-" + number, "1.00", "2023-03-05"))
                .toArray(DraftRow[]::new);
        LedgerDesk.postRows(database, LedgerDesk.LPO_MEX, rows);
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO assessment (id, treaty, article, state) VALUES (1, 'UNCAC', '44', 'MX'), (2, 'UNCAC', '44', 'PA')");
            version(handle, 11, 1, 1, "partly", "public");
            version(handle, 21, 2, 1, "partly", "public");
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                            + " SELECT 900, id, 1, '1', 'Trained', '', '', '' FROM activity WHERE identifier = 'A-1'");
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                            + " VALUES (901, 900, 1, '1', 'people', TRUE, 'Prosecutors', '', '', '')");
        });

        for (ExportedLedger ledger : List.of(ExportedLedger.ACTIVITIES, ExportedLedger.RESULTS)) {
            String documents = TakenRows.of(database, ledger, ActivityFilter.ALL)
                    .column("documents")
                    .get(0);
            assertTrue(documents.startsWith("D-101;D-102;"), documents);
            assertTrue(documents.endsWith(";D-150;+2"), documents);
        }
        List<String> ofArticles = TakenRows.of(database, ExportedLedger.TREATY_OBLIGATIONS, ActivityFilter.ALL)
                .column("documents");
        assertTrue(ofArticles.get(0).endsWith(";D-150;+2"), ofArticles::toString);
        assertEquals("", ofArticles.get(1));
    }

    private static void version(Handle handle, long id, long assessment, int version, String status, String source) {
        handle.execute(
                "INSERT INTO assessment_version (id, assessment, version, recorded_at, recorded_by, status, assessed_on, source, source_status)"
                        + " VALUES (?, ?, ?, TIMESTAMP WITH TIME ZONE '2023-05-01 00:00:00+00', 1, ?, DATE '2023-04-01', 'Summary', ?)",
                id,
                assessment,
                version,
                status,
                source);
    }
}
