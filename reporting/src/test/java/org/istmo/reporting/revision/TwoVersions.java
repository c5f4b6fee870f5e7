package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Changes.Share;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;

/** Two versions of a report over the whole of a ledger, and what is found between them. */
final class TwoVersions {

    static final long BEFORE = 9;
    static final long AFTER = 10;
    static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);
    static final Revision REVISION = new Revision(AFTER, BEFORE, 1, LocalDate.parse("2023-12-01"), "Because");

    private final TestDatabase database;

    TwoVersions(TestDatabase database) {
        this.database = database;
        report(BEFORE, 1);
        report(AFTER, 2);
    }

    private void report(long id, int version) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (?, 'IST-1',"
                                + " 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'running', 0, 1, ?, ?, 1,"
                                + " CURRENT_TIMESTAMP, 1)",
                        id,
                        version,
                        "k" + version));
    }

    /** Reads the ledger as it stands for one of the versions. */
    void read(long report) {
        database.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM lineage WHERE report = ?", report);
            handle.execute(
                    "INSERT INTO lineage (report, entry, part, project, quarter, measure, currency, amount, usd, rate)"
                            + " SELECT CAST(? AS BIGINT), a.entry, a.part, e.activity, CAST(EXTRACT(YEAR FROM e.posting_month) AS VARCHAR(4)) || '-Q'"
                            + " || CAST(EXTRACT(QUARTER FROM e.posting_month) AS VARCHAR(1)), CASE e.type WHEN '4' THEN 'expenditure' WHEN '3' THEN 'disbursement'"
                            + " WHEN '2' THEN 'commitment' ELSE 'commitment-received' END, e.currency, a.amount, a.usd, e.rate"
                            + " FROM allocation a JOIN entry e ON e.id = a.entry WHERE a.left_out NOT IN ('parent', 'external')",
                    report);
        });
    }

    List<ChangedFigure> changes(String... keys) {
        return changes(figures(BEFORE, keys), figures(AFTER, keys));
    }

    List<ChangedFigure> changes(List<Figure> were, List<Figure> are) {
        return database.jdbi().withHandle(handle -> new Comparison(handle, BEFORE, AFTER).of(were, are));
    }

    /** Each change as {@code key difference: cause difference (rows), …}. */
    List<String> told(String... keys) {
        return told(changes(keys));
    }

    static List<String> told(List<ChangedFigure> changes) {
        List<String> told = new ArrayList<>();
        for (ChangedFigure change : changes) {
            List<String> causes = change.causes().stream()
                    .map(share -> share.cause() + " " + plain(share.difference()) + " (" + share.rows() + ")")
                    .toList();
            told.add(change.key() + " " + plain(difference(change)) + ": " + String.join(", ", causes));
        }
        return told;
    }

    static BigDecimal difference(ChangedFigure change) {
        return Stream.of(change)
                .map(ChangedFigure::causes)
                .flatMap(List::stream)
                .map(Share::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is printed for keys that are sums over the ledger. */
    List<Figure> figures(long report, String... keys) {
        return Stream.of(keys).map(key -> figure(key, sum(report, key))).toList();
    }

    static Figure figure(String key, BigDecimal value) {
        return new Figure(new Amount(key, value, key.startsWith("rate") ? "%" : "USD"), new Text(key, key));
    }

    private BigDecimal sum(long report, String key) {
        return new Lineage(database.dataSource())
                .rows(STAFF, report, FigureKey.parse(key).orElseThrow(), 0, 0, 10_000).stream()
                        .map(LineageRow::countedValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What came less what went. */
    BigDecimal cameLessWent(String key) {
        return new ChangedRows(database.dataSource())
                .rows(STAFF, REVISION, FigureKey.parse(key).orElseThrow(), 0, 0, 10_000).stream()
                        .map(row -> row.came()
                                ? row.row().countedValue()
                                : row.row().countedValue().negate())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void fact(long report, String figure, int ordinal, String kind, String reference, String counted) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                                + " VALUES (?, ?, ?, ?, ?, '', '', ?, 'public')",
                        report,
                        figure,
                        ordinal,
                        kind,
                        reference,
                        counted.isEmpty() ? null : new BigDecimal(counted)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
