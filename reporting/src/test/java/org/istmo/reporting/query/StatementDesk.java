package org.istmo.reporting.query;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.rate;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.statement.Statement;

/** A ledger with an agreement in euros, E-1 of the office in Mexico, and short ways to post to it and to read statements of it. */
public final class StatementDesk {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    static final Scope AUDIENCE = Scope.ofAudience(Sensitivity.INTERNAL);
    static final long REPORT = 9;

    private final TestDatabase database;

    StatementDesk(Vendor vendor) {
        database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO agreement (id, number, donor, office, title, title_es, start_date, end_date,"
                    + " currency, amount, version, support_rate) VALUES (7, 'E-1', 'US-GOV-11', 'LPO-MEX',"
                    + " 'Agreement in euros', 'Acuerdo en euros', DATE '2022-01-01', DATE '2024-12-31', 'EUR',"
                    + " 1130, 1, 13)");
            handle.execute(
                    "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category,"
                            + " amount) VALUES (7, 1, 'A.1', 'People', 'Personal', 'staff', 700), (7, 2, 'B', 'Trips',"
                            + " 'Viajes', 'travel', 300), (7, 3, 'S', 'Support', 'Apoyo', 'support', 130)");
            handle.execute("INSERT INTO agreement_instalment (agreement, ordinal, due, condition, currency, amount,"
                    + " received_on, reference) VALUES (7, 1, DATE '2022-02-01', '', 'EUR', 800, DATE"
                    + " '2022-02-03', 'R-1'), (7, 2, NULL, 'The report', 'EUR', 330, NULL, '')");
            handle.execute(
                    "INSERT INTO activity_agreement (office, identifier, agreement) VALUES ('LPO-MEX', 'E-ACT', 7)");
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to,"
                            + " languages, formats, status, progress, next_step, report_version, idempotency_key,"
                            + " requested_by, requested_at, lock_version) VALUES (9, 'IST-1', 'donor-statement', 'grant',"
                            + " 'E-1', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'running', 0, 1, 1,"
                            + " 'k', 1, CURRENT_TIMESTAMP, 1)");
        });
        rate(database, "EUR", "2022-01-01", "0.8");
        rate(database, "EUR", "2023-01-01", "0.9");
        rate(database, "MXN", "2022-01-01", "20");
    }

    public TestDatabase database() {
        return database;
    }

    public void post(DraftBuilder activity) {
        LedgerDesk.post(database, LPO_MEX, activity.build());
    }

    public static DraftTransaction of(
            String type, String amount, String currency, String date, String line, String category) {
        LocalDate day = LocalDate.parse(date);
        return new DraftTransaction(
                10,
                "",
                type,
                day,
                new BigDecimal(amount),
                currency,
                day,
                "",
                DraftParty.NOBODY,
                DraftParty.NOBODY,
                List.of(),
                List.of(),
                "",
                null,
                line,
                category.isEmpty() ? null : category);
    }

    Statement statement(ScopeKind kind, String key, String from, String to) {
        return read(database, REPORT, kind, key, from, to);
    }

    /** Reads a statement and keeps its lineage and facts with that report. */
    public static Statement read(
            TestDatabase database, long report, ScopeKind kind, String key, String from, String to) {
        return SnapshotTransaction.on(
                database.snapshots(),
                handle -> new StatementQuery(CLOCK).read(handle, request(report, kind, key, from, to)));
    }

    static DraftRequest request(ScopeKind kind, String key, String from, String to) {
        return request(REPORT, kind, key, from, to);
    }

    private static DraftRequest request(long report, ScopeKind kind, String key, String from, String to) {
        return new DraftRequest(
                report,
                "IST-1",
                1,
                kind,
                key,
                "LPO-MEX",
                LocalDate.parse(from),
                LocalDate.parse(to),
                AUDIENCE,
                LocalDate.parse("2024-02-01"),
                "http://localhost/reports/9");
    }

    /** A statement on the agreement in euros, with money in three currencies. */
    public static Statement sample() {
        return inEuros(Vendor.H2).statement(ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31");
    }

    public static StatementDesk inEuros(Vendor vendor) {
        StatementDesk desk = new StatementDesk(vendor);
        desk.post(euros());
        return desk;
    }

    /** What E-1 paid: money in three currencies. */
    public static DraftBuilder euros() {
        return euros("50");
    }

    /** @param april what was spent in euros on people in April 2023 */
    public static DraftBuilder euros(String april) {
        return anActivity()
                .called("E-ACT")
                .with(of("1", "800", "EUR", "2022-02-03", "", ""))
                .with(of("4", "100", "EUR", "2022-06-01", "A.1", ""))
                .with(of("2", "500", "EUR", "2022-03-01", "", ""))
                .with(of("5", "3.50", "EUR", "2023-03-31", "", ""))
                .with(of("4", april, "EUR", "2023-04-01", "A.1", ""))
                .with(of("3", "200", "USD", "2023-05-01", "B", "travel"))
                .with(of("3", "1000", "MXN", "2023-05-02", "X9", ""))
                .with(of("3", "1000", "MXN", "2023-05-03", "", "transfers"))
                .with(of("4", "13", "EUR", "2023-06-30", "S", ""));
    }
}
