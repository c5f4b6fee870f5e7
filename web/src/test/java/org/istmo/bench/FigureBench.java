package org.istmo.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Aggregates;
import org.jdbi.v3.core.Jdbi;

/** Every question by plain SQL and by the cells, of a ledger and of a larger one in turn. */
final class FigureBench {

    private static final int RUNS = 31;
    private static final double SLOW = 3_000;
    private static final long WARM = 30_000_000_000L;
    private static final Scope EVERYTHING = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    private final List<DataSource> ledgers;
    private final List<Aggregates> figures;
    private final boolean plain;
    private final PrintStream out;

    /** @param ledgers from the smallest to the largest, of which plain SQL is timed as well */
    FigureBench(List<DataSource> ledgers, boolean plain, PrintStream out) {
        this.ledgers = ledgers;
        this.figures = ledgers.stream().map(Aggregates::new).toList();
        this.plain = plain;
        this.out = out;
    }

    void run() throws Exception {
        warm();
        out.printf(
                Locale.ROOT,
                "%nexpenditure; ms of the best and of the median run, in turn; plain SQL over the largest; then plain SQL to cells, and largest to smallest%n");
        for (FigureQuestions question : FigureQuestions.all()) {
            double slow = plain ? plain(question.plain()) : Double.NaN;
            Stopwatch.Times[] times = Stopwatch.inTurn(
                    RUNS,
                    figures.stream()
                            .<Callable<?>>map(one -> () -> one.answer(EVERYTHING, question.question()))
                            .toList());
            report(question, slow, times);
        }
    }

    /** A server has answered each of them before: what is timed is no compiler. */
    private void warm() {
        long until = System.nanoTime() + WARM * figures.size();
        while (System.nanoTime() < until) {
            for (FigureQuestions one : FigureQuestions.all()) {
                figures.forEach(ledger -> ledger.answer(EVERYTHING, one.question()));
            }
        }
    }

    private void report(FigureQuestions question, double slow, Stopwatch.Times[] times) {
        List<String> columns = new ArrayList<>();
        for (Stopwatch.Times one : times) {
            columns.add(String.format(Locale.ROOT, "%6.1f %6.1f", one.best(), one.median()));
        }
        Stopwatch.Times largest = times[times.length - 1];
        int rows = figures.get(times.length - 1)
                .answer(EVERYTHING, question.question())
                .rows()
                .size();
        out.printf(
                Locale.ROOT,
                "%-50s %6d rows | plain %8.0f | cells %s | %7.0f | %5.2f %s%n",
                question.name(),
                rows,
                slow,
                String.join(" | ", columns),
                slow / largest.best(),
                largest.best() / times[0].best(),
                largest.best() > 10 ? "> 10 ms" : "");
    }

    /** The best of three runs, or the first one when it takes long. */
    private double plain(String sql) throws Exception {
        Jdbi jdbi = IstmoJdbi.on(ledgers.get(ledgers.size() - 1));
        double first = Stopwatch.once(() -> read(jdbi, sql));
        return first > SLOW
                ? first
                : Stopwatch.time(0, 3, () -> read(jdbi, sql)).best();
    }

    private static int read(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> row.getString(1))
                .list()
                .size());
    }
}
