package org.istmo.reporting.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.reconcile.Reconciliation;

/** Issues reports over a ledger that is then held against them. */
final class IssuedOverLedger {

    static final LocalDate FIRST = LocalDate.parse("2023-01-01");
    static final LocalDate LAST = LocalDate.parse("2023-12-31");

    private IssuedOverLedger() {}

    static Reconciliation reconciled(TestDatabase database, ActivityFilter filter, Map<Long, List<Figure>> printed) {
        return TakenRows.by(
                        TakenRows.AUDITOR,
                        database,
                        ExportedLedger.TRANSACTIONS,
                        filter,
                        report -> printed.getOrDefault(report.id(), List.of()))
                .reconciliation();
    }

    /** @param said keys and values, such as {@code expenditure.MXN 50.00} */
    static List<Figure> figures(String... said) {
        List<Figure> figures = new ArrayList<>();
        for (String one : said) {
            String key = one.split(" ")[0];
            String currency = key.contains(".MXN") ? "MXN" : "USD";
            figures.add(new Figure(new Amount(key, new BigDecimal(one.split(" ")[1]), currency), new Text(key, key)));
        }
        return figures;
    }

    /** Issued over the ledger as it stands, read a month before all that is posted here was. */
    static void issued(TestDatabase database, long id, ScopeKind kind, String key, String condition) {
        issued(database, id, "regional-overview", kind, key, condition, false);
    }

    /** @param sinceTheBeginning whether the report has what was posted before its period, too */
    static void issued(
            TestDatabase database,
            long id,
            String type,
            ScopeKind kind,
            String key,
            String condition,
            boolean sinceTheBeginning) {
        database.jdbi().useTransaction(handle -> {
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " VALUES (?, 'IST-" + id
                            + "', ?, ?, ?, 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'k" + id
                            + "', 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, TIMESTAMP WITH TIME ZONE '2023-07-01 00:00:00+00')",
                    id,
                    type,
                    kind.word(),
                    key);
            new LedgerLineage(List.of(Measure.EXPENDITURE), condition, Map.of(), sinceTheBeginning)
                    .write(
                            handle,
                            new DraftRequest(
                                    id,
                                    "IST-" + id,
                                    1,
                                    kind,
                                    key,
                                    "LPO-MEX",
                                    FIRST,
                                    LAST,
                                    Scope.ofAudience(Sensitivity.CONFIDENTIAL),
                                    LAST,
                                    ""));
        });
    }
}
