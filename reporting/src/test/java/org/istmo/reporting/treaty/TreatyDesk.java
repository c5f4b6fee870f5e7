package org.istmo.reporting.treaty;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.region.RegionDesk;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Assessments of Mexico and activities that support articles there, with everything that a report on treaties has to tell apart. */
public final class TreatyDesk {

    /** Stands in every confidential assessment and nowhere else. */
    public static final String CONFIDENTIAL = "Hermética";

    private static final Map<Vendor, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    private TreatyDesk() {}

    /** The same for every test: who changes something takes it back. */
    static TestDatabase busy(Vendor vendor) {
        return DATABASES.computeIfAbsent(vendor, TreatyDesk::filled);
    }

    /** One of its own. */
    public static TestDatabase filled(Vendor vendor) {
        TestDatabase database = RegionDesk.empty(vendor);
        // Half of it in Mexico: 75 spent, of which 30 for extradition and 7.50 for prevention; 25 handed on, of which
        // 10 and 2.50.
        LedgerDesk.post(database, LPO_MEX, shared());
        LedgerDesk.post(database, ROPAN, of("AGAIN", "UNCAC", "44", "33.33", "2023-05-31"));
        LedgerDesk.post(database, ROPAN, of("UNASKED", "UNTOC", "16", "12", "2023-07-01"));
        LedgerDesk.post(database, ROPAN, of("SECRET", "UNCAC", "44", "3", "2023-09-01"));
        LedgerDesk.post(
                database,
                ROPAN,
                anActivity()
                        .called("OVER")
                        .dated("2", "2021-02-01")
                        .dated("4", "2022-12-31")
                        .saying(details().article("UNTOC", "18", "100").build())
                        .in("MX", "100")
                        .spending("9", "USD", "2022-03-01")
                        .build());
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE activity SET sensitivity = 'confidential' WHERE identifier = 'SECRET'");
            handle.execute("UPDATE activity SET title_en = 'Veiled', title_es = 'Velada' WHERE identifier = 'SECRET'");
            handle.execute("UPDATE activity SET same_money_as = " + id("SHARED") + ", same_event_as = " + id("SHARED")
                    + " WHERE identifier = 'AGAIN'");
        });
        LedgerDesk.settle(database, Cause.OVERLAP, "AGAIN");
        LedgerDesk.keepAnew(database);
        database.jdbi().useHandle(TreatyDesk::assess);
        database.jdbi().useHandle(TreatyDesk::need);
        return database;
    }

    private static DraftActivity shared() {
        return RegionDesk.running("SHARED")
                .saying(details()
                        .article("UNCAC", "44", "40")
                        .article("UNCAC", "5", "10")
                        .build())
                .in("MX", "50")
                .in("GT", "50")
                .spending("150", "USD", "2023-05-31")
                .transacting("3", "50", "USD", "2023-05-31")
                .spending("80", "USD", "2022-05-31")
                .build();
    }

    private static DraftActivity of(String identifier, String treaty, String article, String amount, String date) {
        DraftBuilder activity = RegionDesk.running(identifier)
                .saying(details().article(treaty, article, "100").build());
        return activity.in("MX", "100").spending(amount, "USD", date).build();
    }

    private static String id(String identifier) {
        return "(SELECT id FROM activity WHERE identifier = '" + identifier + "')";
    }

    private static void assess(Handle handle) {
        cell(handle, 501, "UNCAC", "44");
        version(handle, 511, 501, 1, "2023-06-01", "partly", "CAC/COSP/IRG/I/3/1", "public");
        version(handle, 512, 501, 2, "2023-07-01", "not", CONFIDENTIAL, "confidential");
        cell(handle, 502, "UNCAC", "5");
        version(handle, 521, 502, 1, "2023-06-01", "not", CONFIDENTIAL, "confidential");
        cell(handle, 503, "UNTOC", "18");
        version(handle, 531, 503, 1, "2023-03-01", "implemented", "Note verbale 7", "released");
        version(handle, 532, 503, 2, "2024-01-15", "not", "Posterior", "public");
        recommend(handle, 511, 1, "Simplify", null, "open", null);
        recommend(handle, 511, 2, null, "Capacitar", "in-progress", "Dos cursos");
        recommend(handle, 512, 1, CONFIDENTIAL, null, "open", null);
        recommend(handle, 521, 1, CONFIDENTIAL, null, "open", null);
        assist(handle, 511, 1, "Model law", "high");
        assist(handle, 521, 1, CONFIDENTIAL, "high");
        assist(handle, 531, 1, "Central authority", "low");
        handle.execute("INSERT INTO assessment_evidence (belongs_to, number, ordinal, words_es, reference)"
                + " VALUES (511, 1, 1, 'Ley de extradición', 'DOF')");
    }

    private static void cell(Handle handle, long id, String treaty, String article) {
        handle.execute(
                "INSERT INTO assessment (id, treaty, article, state) VALUES (?, ?, ?, 'MX')", id, treaty, article);
    }

    private static void version(
            Handle handle,
            long id,
            long assessment,
            long version,
            String on,
            String status,
            String source,
            String how) {
        String released = how.equals("released") ? "DATE '2023-02-01', 'NV 7'" : "NULL, NULL";
        handle.execute(
                "INSERT INTO assessment_version (id, assessment, version, recorded_at, recorded_by, status, assessed_on, source, source_status,"
                        + " released_on, release_reference, observations_en) VALUES (?, ?, ?, TIMESTAMP WITH TIME ZONE '"
                        + on
                        + " 12:00:00+00', 1, ?, DATE '2014-03-01', ?, ?, " + released + ", ?)",
                id,
                assessment,
                version,
                status,
                source,
                how,
                source + " observed");
    }

    private static void recommend(
            Handle handle,
            long of,
            long number,
            @Nullable String en,
            @Nullable String es,
            String status,
            @Nullable String followUp) {
        handle.execute(
                "INSERT INTO assessment_recommendation (belongs_to, number, ordinal, words_en, words_es, status, follow_up_es, followed_up_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, " + (followUp == null ? "NULL" : "DATE '2023-02-01'") + ")",
                of,
                number,
                number,
                en,
                es,
                status,
                followUp);
    }

    private static void assist(Handle handle, long of, long number, String words, String priority) {
        handle.execute(
                "INSERT INTO assessment_need (belongs_to, number, ordinal, words_en, words_es, priority) VALUES (?, ?, ?, ?, ?, ?)",
                of,
                number,
                number,
                words,
                words,
                priority);
    }

    private static void need(Handle handle) {
        programmeNeed(handle, 601, "internal", "2023-02-01", "Forensic network", "open");
        programmeNeed(handle, 602, "public", "2023-03-01", "Prison reform", "met");
        programmeNeed(handle, 603, "confidential", "2023-03-01", "Veiled", "open");
        programmeNeed(handle, 604, "public", "2024-01-15", "Posterior", "open");
    }

    private static void programmeNeed(Handle handle, long id, String level, String on, String words, String status) {
        handle.execute(
                "INSERT INTO programme_need (id, office, sensitivity, version, created_by, created_at, changed_by, changed_at, country, theme,"
                        + " words_en, words_es, priority, source, stated_on, status) VALUES (?, 'LPO-MEX', ?, 1, 1, TIMESTAMP WITH TIME ZONE '"
                        + on
                        + " 12:00:00+00', 1, CURRENT_TIMESTAMP, 'MX', 'forensics', ?, ?, 'high', 'PNS', DATE '2022-11-01', ?)",
                id,
                level,
                words,
                words,
                status);
        if (!status.equals("open")) {
            handle.execute(
                    "INSERT INTO programme_need_standing (belongs_to, ordinal, since, status, source, recorded_at, recorded_by)"
                            + " VALUES (?, 1, DATE '2023-12-31', ?, 'Note verbale 9', CURRENT_TIMESTAMP, 1)",
                    id,
                    status);
        }
    }
}
