package org.istmo.reporting.region;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;

/** Two offices and a centre with everything that a report of the region has to tell apart. */
public final class RegionDesk {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    static final OfficeCode COE_TOC = new OfficeCode("COE-TOC");

    private RegionDesk() {}

    /** Nothing but what every installation has, and a report to write under. */
    public static TestDatabase empty(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (9, 'IST-1',"
                                + " 'regional-overview', 'region', 'all', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'running', 0, 1, 1, 'k', 1,"
                                + " CURRENT_TIMESTAMP, 1)"));
        return database;
    }

    /** The same with activities of both offices and of a centre: an overlap, transfers, a parent, another agency's, people. */
    static TestDatabase busy(Vendor vendor) {
        TestDatabase database = empty(vendor);
        LedgerDesk.rate(database, "MXN", "2023-01-01", "20");
        LedgerDesk.agree(database, 5, "G-1", "US-GOV-11");
        LedgerDesk.agree(database, 6, "G-2", "XM-DAC-7");
        post(database, LPO_MEX, mexico());
        post(database, ROPAN, panama());
        post(
                database,
                ROPAN,
                running("PAN-DOUBLE")
                        .in("GT", "100")
                        .spending("33.33", "USD", "2023-05-02")
                        .build());
        post(
                database,
                LPO_MEX,
                running("PARENT").spending("1000", "USD", "2023-06-01").build());
        post(
                database,
                LPO_MEX,
                running("CHILD")
                        .related("1", "PARENT")
                        .spending("400", "USD", "2023-06-02")
                        .build());
        post(
                database,
                ROPAN,
                running("OTHERS")
                        .saying(details().external("Another").build())
                        .spending("7", "USD", "2023-06-02")
                        .build());
        post(
                database,
                COE_TOC,
                running("COE-1")
                        .in("GT", "100")
                        .spending("12.34", "USD", "2023-08-01")
                        .spending("8", "GTQ", "2023-08-01")
                        .receivingFrom(new DraftParty("ROPAN", "", ""), "50", "2023-07-01")
                        .build());
        post(
                database,
                ROPAN,
                running("SECRET").spending("3", "USD", "2023-09-01").build());
        decide(database);
        people(database);
        return database;
    }

    /** So many activities of a dollar each, with long titles in Spanish, half of them of either office, and each decided to be different from the first. */
    static void many(TestDatabase database, int activities) {
        for (OfficeCode office : List.of(LPO_MEX, ROPAN)) {
            LedgerDesk.postAll(
                    database,
                    office,
                    IntStream.range(0, activities)
                            .filter(number -> (number % 2 == 0) == office.equals(LPO_MEX))
                            .mapToObj(number -> running("MANY-" + number)
                                    .in(number % 3 == 0 ? "MX" : "GT", "100")
                                    .spending("1", "USD", "2023-0" + (1 + number % 9) + "-15")
                                    .build())
                            .toArray(DraftActivity[]::new));
        }
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE activity SET title_es = 'Fortalecimiento de las capacidades institucionales de investigación y persecución penal"
                            + " de la delincuencia organizada transnacional, la trata de personas y el tráfico ilícito de migrantes en los países de la región ' || identifier");
            handle.execute(
                    "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status, decision, found_at)"
                            + " SELECT v.id, f.id, v.id, 0.5, '', '', 'decided', 'different', CURRENT_TIMESTAMP FROM activity v"
                            + " JOIN activity f ON f.identifier = 'MANY-0'");
            handle.execute("INSERT INTO overlap_decision (id, overlap, action, decision, reason, account, done_at)"
                    + " SELECT id, id, 'decided', 'different', '', 1, TIMESTAMP '2023-11-05 12:00:00' FROM overlap");
        });
    }

    public static DraftBuilder running(String identifier) {
        return anActivity().called(identifier).dated("2", "2023-02-01").dated("4", "2024-12-31");
    }

    private static DraftActivity mexico() {
        return running("MEX-1")
                .saying(details()
                        .funded("G-1", "40")
                        .funded("G-2", "35.5")
                        .framework("SICA-UNODC", "33")
                        .framework("CRS", "20")
                        .build())
                .in("MX", "33.3")
                .in("GT", "66.7")
                .theme("corruption", "60")
                .theme("forensics", "40")
                .spending("100.01", "MXN", "2023-02-01")
                .spending("-0.01", "USD", "2023-03-01")
                .transacting("2", "70.01", "USD", "2023-08-01")
                .transacting("11", "500", "USD", "2023-01-10")
                .build();
    }

    private static DraftActivity panama() {
        return running("PAN-1")
                .in("GT", "100")
                .handingOn("3", "50", "2023-06-15", new DraftParty("COE-TOC", "", ""))
                .spending("60.02", "USD", "2023-12-31")
                .spending("1000", "USD", "2024-01-01")
                .build();
    }

    /** PAN-DOUBLE's money came in with MEX-1, and it is the same event; another pair is different, a third one open. */
    private static void decide(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE activity SET sensitivity = 'confidential' WHERE identifier = 'SECRET'");
            handle.execute("UPDATE activity SET same_money_as = " + id("MEX-1") + ", same_event_as = " + id("MEX-1")
                    + " WHERE identifier = 'PAN-DOUBLE'");
            pair(handle, 1, "MEX-1", "PAN-DOUBLE", "same-money", id("MEX-1"));
            pair(handle, 2, "MEX-1", "SECRET", "different", "NULL");
            handle.execute(
                    "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status, found_at) VALUES (3, "
                            + id("MEX-1") + ", " + id("COE-1") + ", 0.5, '', '', 'open', CURRENT_TIMESTAMP)");
        });
        LedgerDesk.settle(database, Cause.OVERLAP, "PAN-DOUBLE");
    }

    private static String id(String identifier) {
        return "(SELECT id FROM activity WHERE identifier = '" + identifier + "')";
    }

    private static void pair(Handle handle, long id, String left, String right, String decision, String kept) {
        handle.execute(
                "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status, decision, kept, found_at) VALUES ("
                        + id + ", " + id(left) + ", " + id(right) + ", 0.9, '', '', 'decided', '" + decision + "', "
                        + kept
                        + ", CURRENT_TIMESTAMP)");
        handle.execute(
                "INSERT INTO overlap_decision (id, overlap, action, decision, kept, reason, account, done_at) VALUES ("
                        + id + ", " + id + ", 'decided', '" + decision + "', " + kept
                        + ", '', 1, TIMESTAMP '2023-11-05 12:00:00')");
    }

    private static void people(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE activity SET kind = 'training' WHERE identifier IN ('MEX-1', 'PAN-DOUBLE')");
            handle.execute("UPDATE activity SET kind = 'assistance' WHERE identifier = 'PAN-1'");
            handle.execute("UPDATE activity SET kind = 'exchange' WHERE identifier = 'COE-1'");
            take(handle, "MEX-1", 1, "female", 40);
            take(handle, "MEX-1", 2, "male", 31);
            take(handle, "PAN-DOUBLE", 1, "female", 40);
            take(handle, "PAN-1", 1, "female", 12);
            take(handle, "COE-1", 1, "male", 3);
        });
    }

    private static void take(Handle handle, String identifier, int ordinal, String sex, int people) {
        handle.execute(
                "INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people) SELECT "
                        + id(identifier) + ", " + ordinal + ", DATE '2023-04-01', NULL, '" + sex + "', MIN(code), "
                        + people + " FROM age_group");
    }

    public static DraftRequest request(ScopeKind kind, String key, String office) {
        return request(kind, key, office, Sensitivity.INTERNAL);
    }

    /** @param level up to which its audience may read */
    public static DraftRequest request(ScopeKind kind, String key, Sensitivity level) {
        return request(kind, key, "LPO-MEX", level);
    }

    private static DraftRequest request(ScopeKind kind, String key, String office, Sensitivity level) {
        return new DraftRequest(
                9,
                "IST-1",
                1,
                kind,
                key,
                office,
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                Scope.ofAudience(level),
                LocalDate.parse("2024-02-01"),
                "http://localhost/reports/9");
    }
}
