package org.istmo.bench;

import java.io.PrintStream;
import java.util.Locale;
import javax.sql.DataSource;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Aggregates;
import org.jdbi.v3.core.Jdbi;

/** Every question by plain SQL and by the cells. */
final class FigureBench {

    private static final int WARM = 21;
    private static final int COLD = 30;
    private static final double SLOW = 3_000;

    private FigureBench() {}

    static void run(DataSource database, boolean plain, PrintStream out) throws Exception {
        Aggregates aggregates = new Aggregates(database);
        Scope scope = Scope.ofAudience(Sensitivity.CONFIDENTIAL);
        Jdbi jdbi = Jdbi.create(database);
        out.printf(
                Locale.ROOT,
                "%-50s %9s %9s %9s %9s %9s %9s %6s%n",
                "expenditure (ms)",
                "plain SQL",
                "best",
                "median",
                "worst",
                "ratio",
                "",
                "rows");
        out.printf(
                "%-50s %9s %s%n",
                "(the way to the database and back: SELECT 1)",
                "",
                Stopwatch.time(COLD, WARM, () -> read(jdbi, "SELECT 1")));
        for (FigureQuestions one : FigureQuestions.all()) {
            double slow = plain ? plain(jdbi, one.plain()) : Double.NaN;
            int rows = aggregates.answer(scope, one.question()).rows().size();
            Stopwatch.Times times = Stopwatch.time(COLD, WARM, () -> aggregates.answer(scope, one.question()));
            out.printf(
                    Locale.ROOT,
                    "%-50s %9.0f %s %9.0f %9s %6d%n",
                    one.name(),
                    slow,
                    times,
                    slow / times.median(),
                    times.median() > 10 ? "> 10 ms" : "",
                    rows);
        }
    }

    /** The median of three runs, or the first one when it takes long. */
    private static double plain(Jdbi jdbi, String sql) throws Exception {
        double first = Stopwatch.once(() -> read(jdbi, sql));
        return first > SLOW
                ? first
                : Stopwatch.time(0, 3, () -> read(jdbi, sql)).median();
    }

    private static int read(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> row.getString(1))
                .list()
                .size());
    }
}
