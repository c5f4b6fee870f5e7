package org.istmo.reporting.look;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Two offices and a centre with so many activities, all paid by one agreement in euros, with long titles, people, results, overlaps and registers. */
final class Region {

    /** When the reports are read. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);

    static final String GRANT = "E-1";
    static final String DONOR = "US-GOV-11";

    /** No line of a cell has room for it. */
    static final String UNBREAKABLE = "Interinstitucionalizacionlatinoamericanizadora".repeat(3);

    /** No region agrees on more at once, and no State states more. */
    private static final String FIRST = " ORDER BY identifier FETCH FIRST 500 ROWS ONLY";

    private static final OfficeCode COE_TOC = new OfficeCode("COE-TOC");
    private static final List<OfficeCode> OFFICES = List.of(LPO_MEX, ROPAN, COE_TOC);
    private static final String ENGLISH =
            "Strengthening of institutional capacities to investigate and prosecute transnational organized crime, trafficking in persons"
                    + " and the smuggling of migrants on the Mesoamerican corridor, component ";
    private static final String SPANISH =
            "Fortalecimiento de las capacidades institucionales de investigación y persecución penal de la delincuencia organizada"
                    + " transnacional, la trata de personas y el tráfico ilícito de migrantes en el corredor mesoamericano, componente ";
    private static final String MADE = "'internal', 1, 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP";
    private static final String MAKING = "sensitivity, version, created_by, created_at, changed_by, changed_at, ";

    private Region() {}

    static TestDatabase of(Size size) {
        TestDatabase database = LedgerDesk.ready(Vendor.H2);
        LedgerDesk.rate(database, "EUR", "2022-01-01", "0.8");
        LedgerDesk.rate(database, "EUR", "2023-01-01", "0.9");
        LedgerDesk.rate(database, "MXN", "2022-01-01", "20");
        database.jdbi().useHandle(Region::agree);
        for (int more = 0; more < size.agreements(); more++) {
            LedgerDesk.agree(database, 100 + more, String.format("SINLEC-%03d-MESOAMERICA", more), DONOR);
        }
        database.jdbi().useHandle(Region::renew);
        OFFICES.forEach(office -> LedgerDesk.postAll(
                database,
                office,
                IntStream.range(0, size.activities())
                        .filter(number -> OFFICES.get(number % OFFICES.size()).equals(office))
                        .mapToObj(Region::activity)
                        .toArray(DraftActivity[]::new)));
        if (size.activities() > 0) {
            database.jdbi().useHandle(Region::tell);
        }
        return database;
    }

    private static void agree(Handle handle) {
        handle.execute(
                "INSERT INTO agreement (id, number, donor, office, title, title_es, start_date, end_date, currency, amount, version,"
                        + " support_rate) VALUES (7, 'E-1', 'US-GOV-11', 'LPO-MEX', 'Security on the corridor', 'Seguridad en el corredor',"
                        + " DATE '2022-01-01', DATE '2024-12-31', 'EUR', 1130000, 1, 13)");
        handle.execute(
                "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category, amount) VALUES"
                        + " (7, 1, 'A.1', 'People', 'Personal', 'staff', 700000), (7, 2, 'B', 'Trips', 'Viajes', 'travel', 300000),"
                        + " (7, 3, 'S', 'Support', 'Apoyo', 'support', 130000)");
        handle.execute(
                "INSERT INTO agreement_instalment (agreement, ordinal, due, condition, currency, amount, received_on, reference)"
                        + " VALUES (7, 1, DATE '2022-02-01', '', 'EUR', 800, DATE '2022-02-03', 'R-1'),"
                        + " (7, 2, NULL, 'E-1/2', 'EUR', 330, NULL, '')");
        handle.execute(
                "INSERT INTO agreement_duty (agreement, ordinal, report, frequency, calendar, days_after, languages, formats, recipient)"
                        + " VALUES (7, 1, 'donor-statement', 'quarterly', 'calendar-year', 30, 'en', 'pdf', '')");
        handle.execute(
                "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                        + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (9, 'IST-2024-000012',"
                        + " 'donor-statement', 'grant', 'E-1', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'running', 0, 1, 1, 'k', 1,"
                        + " CURRENT_TIMESTAMP, 1)");
    }

    /** Some of the others run on for years, one is in a currency without a rate. */
    private static void renew(Handle handle) {
        handle.execute("UPDATE agreement SET end_date = DATE '2026-12-31', amount = 12345678.90 WHERE id > 110");
        handle.execute("UPDATE agreement SET currency = 'CHF' WHERE id = 105");
        handle.execute("UPDATE agreement SET title_es = 'Acuerdo' WHERE id >= 100");
    }

    private static DraftActivity activity(int number) {
        DraftBuilder activity = anActivity()
                .called(String.format(Locale.ROOT, "XM-DAC-41146-%05d", number))
                .saying(details()
                        .grant(GRANT)
                        .framework("SICA-UNODC", "33")
                        .article("UNCAC", "44", "40")
                        .article("UNTOC", "16", "10")
                        .build())
                .dated("1", "2022-02-01")
                .dated("3", "2024-12-31")
                .in("MX", "33.3")
                .in("GT", "66.7")
                .theme("corruption", "60")
                .theme("forensics", "40")
                .transacting("11", "900", "EUR", "2022-02-01")
                .spending("1234.56", "USD", String.format(Locale.ROOT, "2023-%02d-15", 1 + number % 12));
        if (number % 10 == 0) {
            activity.spending("100.01", "MXN", "2023-02-01")
                    .transacting("1", "800", "EUR", "2023-02-03")
                    .receivingFrom(new DraftParty("ROPAN", "", ""), "50", "2023-07-01")
                    .handingOn("3", "50", "2023-06-15", new DraftParty("COE-TOC", "", ""));
        }
        return activity.build();
    }

    private static void tell(Handle handle) {
        handle.execute(
                "UPDATE activity SET title_en = ? || identifier, title_es = ? || identifier, kind = 'training'",
                ENGLISH,
                SPANISH);
        handle.execute(
                "UPDATE activity SET title_en = ? || ' ' || title_en, title_es = ? || ' ' || title_es WHERE identifier LIKE '%0'",
                UNBREAKABLE, UNBREAKABLE);
        people(handle);
        results(handle);
        overlaps(handle);
        registers(handle);
        written(handle);
        assessed(handle);
        consulted(handle);
    }

    private static void people(Handle handle) {
        handle.execute("INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people)"
                + " SELECT a.id, x.n, DATE '2023-04-01', 'MX', x.s, x.g, x.p FROM activity a, (VALUES (1, 'female', 'adult', 40),"
                + " (2, 'male', 'adult', 31), (3, 'female', 'youth', 12), (4, 'male', 'youth', 18)) AS x (n, s, g, p)");
    }

    private static void results(Handle handle) {
        handle.execute(
                "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                        + " SELECT id, id, 1, '1', 'Courses', 'Formación', '', '' FROM activity");
        handle.execute(
                "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en,"
                        + " description_es) SELECT id, id, 1, '1', '%', TRUE, 'Officers certified', 'Agentes certificados', '', '' FROM activity");
        handle.execute("INSERT INTO indicator_period (indicator, ordinal, period_start, period_end)"
                + " SELECT id, 1, DATE '2023-01-01', DATE '2023-12-31' FROM activity");
        handle.execute(
                "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, sex, said, age_group, country, location,"
                        + " dimensions, comment_en, comment_es) SELECT a.id, 1, x.k, 1, x.v, '', '', '', '', '', '', '', '' FROM activity a,"
                        + " (VALUES ('target', 40), ('actual', 30)) AS x (k, v)");
    }

    /** Each is decided to be another than the first, but for a third that waits. */
    private static void overlaps(Handle handle) {
        handle.execute(
                "INSERT INTO overlap (id, left_activity, right_activity, score, reasons_en, reasons_es, status, decision, found_at)"
                        + " SELECT v.id, f.id, v.id, 0.5, '', '', 'decided', 'different', CURRENT_TIMESTAMP FROM activity v"
                        + " JOIN activity f ON f.identifier = 'XM-DAC-41146-00000'");
        handle.execute("INSERT INTO overlap_decision (id, overlap, action, decision, reason, account, done_at)"
                + " SELECT id, id, 'decided', 'different', '', 1, TIMESTAMP '2023-11-05 12:00:00' FROM overlap");
        handle.execute("UPDATE overlap SET status = 'open', decision = NULL WHERE MOD(id, 3) = 0");
    }

    private static void registers(Handle handle) {
        handle.execute("INSERT INTO expert (id, office, " + MAKING + "name, body) SELECT 10000000 + id, 'COE-TOC', "
                + MADE + ", 'Ana', 'OAS' FROM activity");
        handle.execute("INSERT INTO deployment (id, office, " + MAKING
                + "expert, country, starts_on, ends_on, cancelled)" + " SELECT 20000000 + id, 'COE-TOC', " + MADE
                + ", 10000000 + id, 'HN', DATE '2023-01-15', DATE '2023-02-15', FALSE FROM activity");
        handle.execute("INSERT INTO good_practice (id, office, " + MAKING
                + "title_en, title_es, offered_on) SELECT 30000000 + id, 'COE-TOC', " + MADE
                + ", title_en, title_es, DATE '2023-05-05' FROM activity");
        handle.execute("INSERT INTO publication (id, office, " + MAKING
                + "title_en, title_es, type, stage) SELECT 40000000 + id, 'COE-TOC', " + MADE
                + ", title_en, title_es, 'research', 'drafting' FROM activity");
        handle.execute("INSERT INTO evaluation (id, office, " + MAKING
                + "title_en, title_es, type, agreement, started_on, evaluator) VALUES" + " (50000000, 'COE-TOC', "
                + MADE + ", 'Half-way look', 'Evaluación intermedia', 'mid-term', 7, DATE '2023-02-02', 'Ana')");
        handle.execute(
                "INSERT INTO recommendation (id, belongs_to, ordinal, number, words_en, words_es, priority, office, deadline, status)"
                        + " SELECT 60000000 + id, 50000000, id, id, title_en, title_es, 'high', 'COE-TOC', DATE '2023-12-31', 'open' FROM activity");
    }

    private static void written(Handle handle) {
        handle.execute("INSERT INTO narrative (id, office, " + MAKING
                + "agreement, period_from, period_to, section, words_en, words_es, status)"
                + " VALUES (1, 'LPO-MEX', " + MADE
                + ", 7, DATE '2023-01-01', DATE '2023-12-31', 'progress', 'We reached {{people.all.all}} of"
                + " them.', 'Llegamos a {{people.all.all}}.', 'final')");
        handle.execute("INSERT INTO due_diligence (id, office, " + MAKING
                + "activity, recipient, assessed_on, risk, status)" + " SELECT 70000000 + id, 'LPO-MEX', " + MADE
                + ", id, 'INTERPOL', DATE '2023-02-01', 'low', 'assessed' FROM activity");
    }

    /** As many articles of two conventions as half the activities, in the words of their titles. */
    private static void assessed(Handle handle) {
        handle.execute(
                "INSERT INTO assessment (id, treaty, article, state) SELECT 80000000 + CASE a.treaty WHEN 'UNCAC' THEN 1000 ELSE 0 END"
                        + " + a.ordinal, a.treaty, a.article, 'MX' FROM treaty_article a WHERE a.treaty IN ('UNTOC', 'UNCAC')"
                        + " AND a.assessability = 'assessable' AND a.ordinal <= (SELECT (count(*) + 1) / 2 FROM activity)");
        handle.execute(
                "INSERT INTO assessment_version (id, assessment, version, recorded_at, recorded_by, status, assessed_on, source, source_status,"
                        + " observations_en, observations_es) SELECT h.id, h.id, 1, TIMESTAMP WITH TIME ZONE '2023-02-01 12:00:00+00', 1, 'partly',"
                        + " DATE '2014-03-01', 'CAC/COSP/IRG/I/3/1', 'public', v.title_en, v.title_es FROM assessment h JOIN activity v"
                        + " ON v.identifier = 'XM-DAC-41146-00000'");
        for (String part : List.of(
                "recommendation (belongs_to, number, ordinal, words_en, words_es, status) SELECT h.id, 1, 1, v.title_en, v.title_es, 'open'",
                "need (belongs_to, number, ordinal, words_en, words_es, priority) SELECT h.id, 1, 1, v.title_en, v.title_es, 'high'")) {
            handle.execute("INSERT INTO assessment_" + part
                    + " FROM assessment h JOIN activity v ON v.identifier = 'XM-DAC-41146-00000'");
        }
        handle.execute("INSERT INTO programme_need (id, office, " + MAKING
                + "country, words_en, words_es, priority, source, stated_on, status) SELECT 90000000 + id, 'LPO-MEX', 'internal', 1, 1,"
                + " TIMESTAMP WITH TIME ZONE '2023-02-01 12:00:00+00', 1, CURRENT_TIMESTAMP, 'MX', title_en, title_es, 'high', 'PNS',"
                + " DATE '2022-11-01', 'open' FROM activity" + FIRST);
        handle.execute(
                "INSERT INTO programme_need_standing (belongs_to, ordinal, since, status, source, recorded_at, recorded_by)"
                        + " SELECT id, 1, DATE '2023-06-30', 'met', 'PNI-2023-7', CURRENT_TIMESTAMP, 1 FROM programme_need"
                        + " WHERE MOD(id, 2) = 1");
    }

    /** The last consultation agreed as many responses as there are activities, but for the most, some of them done; for the next as many needs are raised. */
    private static void consulted(Handle handle) {
        handle.execute("INSERT INTO consultation (id, office, " + MAKING
                + "mechanism, level, title_en, title_es, held_on, country, city, outcome_en, outcome_es) SELECT x.id, 'ROPAN', "
                + MADE
                + ", 'SDP', x.level, v.title_en, v.title_es, x.held, 'DO', 'Santo Domingo', v.title_en, v.title_es FROM activity v,"
                + " (VALUES (500000001, 'expert', DATE '2023-05-10'), (500000002, 'policy', DATE '2024-06-10')) AS x (id, level, held)"
                + " WHERE v.identifier = 'XM-DAC-41146-00000'");
        handle.execute(
                "INSERT INTO consultation_state (belongs_to, code, ordinal) SELECT c.id, p.code, 1 FROM consultation c, place p WHERE p.served");
        handle.execute(
                "INSERT INTO agreed_response (id, belongs_to, ordinal, words_en, words_es, office, deadline, status, closing_en, closing_es,"
                        + " closed_on) SELECT 600000000 + id, 500000001, id, title_en, title_es, 'ROPAN', DATE '2023-10-31', CASE MOD(id, 2) WHEN 0 THEN 'open'"
                        + " ELSE 'closed' END, title_en, title_es, DATE '2023-09-01' FROM activity"
                        + FIRST);
        handle.execute(
                "INSERT INTO agreed_response_standing (belongs_to, ordinal, since, status, recorded_at, recorded_by)"
                        + " SELECT id, 1, closed_on, status, CURRENT_TIMESTAMP, 1 FROM agreed_response WHERE status = 'closed'");
        handle.execute(
                "INSERT INTO agreed_response_country (belongs_to, code, ordinal) SELECT r.id, 'MX', 1 FROM agreed_response r");
        handle.execute("INSERT INTO consultation_need (id, belongs_to, ordinal, country, theme, words_en, words_es)"
                + " SELECT 700000000 + id, 500000002, id, CASE MOD(id, 2) WHEN 0 THEN 'HN' ELSE 'BZ' END, 'corruption', title_en, title_es FROM activity"
                + FIRST);
        handle.execute(
                "INSERT INTO consultation_plan (id, belongs_to, ordinal, words_en, words_es, office, activity, planned_for)"
                        + " SELECT 800000000 + id, 500000002, id, title_en, title_es, office, id, DATE '2024-06-10' FROM activity"
                        + FIRST);
    }
}
