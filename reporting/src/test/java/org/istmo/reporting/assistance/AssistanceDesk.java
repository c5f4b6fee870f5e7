package org.istmo.reporting.assistance;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.region.RegionDesk;
import org.istmo.reporting.treaty.TreatyDesk;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Needs of Mexico and Honduras, activities that serve them, and consultations: one held in May 2023, the next in June 2024. */
final class AssistanceDesk {

    private static final String MADE = ", version, created_by, created_at, changed_by, changed_at";
    private static final String MAKING =
            ", 1, 1, TIMESTAMP WITH TIME ZONE '2023-03-01 12:00:00+00', 1, CURRENT_TIMESTAMP";

    private static final Map<Vendor, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    private AssistanceDesk() {}

    /** The same for every test: who changes something takes it back. */
    static TestDatabase busy(Vendor vendor) {
        return DATABASES.computeIfAbsent(vendor, AssistanceDesk::filled);
    }

    private static TestDatabase filled(Vendor vendor) {
        TestDatabase database = TreatyDesk.filled(vendor);
        LedgerDesk.agree(database, 5, "G-1", "US-GOV-11");
        LedgerDesk.post(
                database,
                ROPAN,
                RegionDesk.running("PRISONS")
                        .saying(details().grant("G-1").build())
                        .in("HN", "75")
                        .in("MX", "25")
                        .theme("prison-reform", "100")
                        .spending("40", "USD", "2023-06-15")
                        .build());
        LedgerDesk.post(
                database,
                LPO_MEX,
                anActivity()
                        .called("PROGRAMME")
                        .saying(details().framework("INP", "100").build())
                        .dated("2", "2023-02-01")
                        .dated("4", "2023-10-31")
                        .in("HN", "100")
                        .build());
        LedgerDesk.post(
                database,
                ROPAN,
                anActivity()
                        .called("LATER")
                        .dated("1", "2024-05-01")
                        .in("HN", "100")
                        .build());
        database.jdbi().useHandle(AssistanceDesk::need);
        database.jdbi().useHandle(AssistanceDesk::consult);
        database.jdbi().useHandle(AssistanceDesk::agree);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status, found_at) SELECT 1, x.id, y.id,"
                                + " 0.5, '', '', 'open', CURRENT_TIMESTAMP FROM activity x, activity y"
                                + " WHERE x.identifier = 'PROGRAMME' AND y.identifier = 'PRISONS'"));
        return database;
    }

    private static void need(Handle handle) {
        need(handle, 701, "prison-reform", "A register of prisons", "internal");
        need(handle, 702, null, "A plan", "internal");
        need(handle, 703, "kidnapping", "A unit", "internal");
        need(handle, 704, "kidnapping", TreatyDesk.CONFIDENTIAL, "confidential");
        stands(handle, "programme_need", 703, 1, "2023-06-30", "met");
        stands(handle, "programme_need", 703, 2, "2023-12-01", "open");
        stands(handle, "programme_need", 702, 1, "2024-01-01", "met");
    }

    private static void need(Handle handle, long id, @Nullable String theme, String words, String level) {
        handle.execute(
                "INSERT INTO programme_need (id, office, sensitivity" + MADE
                        + ", country, theme, words_en, words_es, priority, source, stated_on, status) VALUES (?, 'ROPAN', ?"
                        + MAKING
                        + ", 'HN', ?, ?, ?, 'high', 'Plan', DATE '2022-11-01', 'open')",
                id,
                level,
                theme,
                words,
                words);
    }

    static void stands(Handle handle, String of, long id, int ordinal, String since, String status) {
        handle.execute(
                "INSERT INTO " + of
                        + "_standing (belongs_to, ordinal, since, status, recorded_at, recorded_by) VALUES (?, ?, DATE '"
                        + since + "', ?, CURRENT_TIMESTAMP, 1)",
                id,
                ordinal,
                status);
    }

    private static void consult(Handle handle) {
        consultation(handle, 800, "MM", "2022-04-01", "Before the last", "internal");
        consultation(handle, 801, "SDP", "2023-05-10", "The last", "internal");
        consultation(handle, 802, "MM", "2023-08-01", TreatyDesk.CONFIDENTIAL, "confidential");
        consultation(handle, 803, "SDP", "2024-06-10", "The next", "internal");
        consultation(handle, 804, "SDP", "2025-06-10", "After the next", "internal");
        handle.execute("INSERT INTO consultation_need (id, belongs_to, ordinal, country, theme, words_en) VALUES"
                + " (810, 803, 1, 'SV', 'corruption', 'Experts'), (811, 804, 1, 'SV', 'corruption', 'Others')");
        handle.execute(
                "INSERT INTO consultation_plan (id, belongs_to, ordinal, words_es, office, activity) SELECT 820, 803, 1, 'Un curso', 'ROPAN', id"
                        + " FROM activity WHERE identifier = 'SECRET'");
    }

    private static void consultation(
            Handle handle, long id, String mechanism, String date, String title, String level) {
        handle.execute(
                "INSERT INTO consultation (id, office, sensitivity" + MADE
                        + ", mechanism, level, title_en, title_es, held_on, country) VALUES (?, 'ROPAN', ?" + MAKING
                        + ", ?, 'expert', ?, ?, DATE '" + date + "', 'DO')",
                id,
                level,
                mechanism,
                title,
                title);
    }

    /** What was done, what was begun, what is late, and what went on into the next one and was done there. */
    private static void agree(Handle handle) {
        response(handle, 901, 801, 1, null, "2023-12-31");
        stands(handle, "agreed_response", 901, 1, "2023-09-01", "closed");
        response(handle, 902, 801, 2, null, "2024-12-31");
        stands(handle, "agreed_response", 902, 1, "2023-07-01", "in-progress");
        stands(handle, "agreed_response", 902, 2, "2024-01-10", "closed");
        response(handle, 903, 801, 3, null, "2023-12-30");
        response(handle, 907, 801, 5, null, "2023-12-31");
        response(handle, 904, 801, 4, null, "2023-10-31");
        response(handle, 905, 803, 1, 904L, "2023-10-31");
        stands(handle, "agreed_response", 905, 1, "2023-12-20", "closed");
        response(handle, 906, 800, 1, null, null);
    }

    private static void response(
            Handle handle, long id, long of, int ordinal, @Nullable Long origin, @Nullable String deadline) {
        handle.execute(
                "INSERT INTO agreed_response (id, belongs_to, ordinal, words_en, office, deadline, status, origin) VALUES (?, ?, ?, ?, 'ROPAN', "
                        + (deadline == null ? "NULL" : "DATE '" + deadline + "'") + ", 'open', ?)",
                id,
                of,
                ordinal,
                "Response " + id,
                origin);
    }
}
