package org.istmo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.jdbi.v3.core.Jdbi;

/**
 * The benchmark: {@code -Dbench.transactions=} is how many transactions the ledger of the figures holds. Where that is more than a million, a ledger of a
 * million stands beside it, and each figure is read from one and from the other in turn.
 */
public final class Bench {

    private static final long MILLION = 1_000_000;

    /** Of the ledger that pages are measured over. */
    private static final long ACTIVITIES = Long.getLong("bench.pages", 100_000);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        long transactions = Long.getLong("bench.transactions", MILLION);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int postings = Integer.getInteger("bench.postings", 20_000);
        out.printf(Locale.ROOT, "Times are of this machine and moment; what holds are ratios within one run.%n");
        if (Boolean.getBoolean("bench.trailOnly")) {
            TrailBench.run(out);
            return;
        }
        if (Boolean.getBoolean("bench.exportsOnly")) {
            try (BenchServer server = server()) {
                exports(ledger(server, transactions, out), out);
            }
            return;
        }
        if (postings > 0) {
            TrailBench.run(out);
            PostingBench.run(postings, out);
            ImportBench.run(postings, out);
        }
        int burst = Integer.getInteger("bench.reports", 400);
        if (burst > 0) {
            ReportBench.run(burst, out);
        }
        if (Boolean.getBoolean("bench.reportsOnly")) {
            return;
        }
        try (BenchServer server = server()) {
            pages(server, out);
            if (Boolean.getBoolean("bench.pagesOnly")) {
                return;
            }
            List<DatabaseSettings> ledgers = new ArrayList<>();
            for (long size : transactions > MILLION ? List.of(MILLION, transactions) : List.of(transactions)) {
                ledgers.add(ledger(server, size, out));
            }
            exports(ledgers.get(0), out);
            List<DataSource> sources = new ArrayList<>();
            for (DatabaseSettings ledger : ledgers) {
                sources.add(OneConnection.to(ledger));
            }
            new FigureBench(sources, !Boolean.getBoolean("bench.cellsOnly"), out).run();
        }
    }

    /** Over a ledger of their own, where a program is named. */
    private static void pages(BenchServer server, PrintStream out) throws Exception {
        Path program = BenchProgram.named();
        if (program != null && ACTIVITIES > 0) {
            DatabaseSettings settings = server.database("pages");
            BenchLedger.fill(settings, ACTIVITIES * 3, ACTIVITIES);
            BenchLedger.rebuildCells(settings);
            new PagesBench(settings, program, out).run();
        }
    }

    private static BenchServer server() throws IOException {
        return new BenchServer(Path.of(System.getProperty("bench.directory", "target/bench-postgres")));
    }

    /** The ledger by each writer on PostgreSQL, a part of it on H2, and both over HTTP where a program is named. */
    private static void exports(DatabaseSettings ledger, PrintStream out) throws Exception {
        PlainCopy.run(ledger, out);
        overHttp(ledger, new ExportBench(OneConnection.to(ledger), out).run(), out);
        long entries = Long.getLong("bench.h2", 100_000);
        if (entries > 0) {
            DatabaseSettings embedded = DatabaseSettings.embedded(Files.createTempDirectory("istmo-bench"));
            H2Copy.fill(ledger, embedded, entries);
            BenchLedger.rebuildCells(embedded);
            out.printf(Locale.ROOT, "%n%,d transactions of it on H2:%n", entries);
            Map<String, ExportBench.Run> inProcess = new ExportBench(OneConnection.to(embedded), out).run();
            H2Copy.letGo(embedded);
            overHttp(embedded, inProcess, out);
        }
    }

    /** {@code -Dbench.reconciled=} is how many issued statements the last workbooks are held against. */
    private static void overHttp(DatabaseSettings ledger, Map<String, ExportBench.Run> inProcess, PrintStream out)
            throws IOException, InterruptedException {
        Path program = BenchProgram.named();
        if (program != null) {
            new HttpExportBench(ledger, program, inProcess, out).run(Integer.getInteger("bench.reconciled", 5));
        }
    }

    private static DatabaseSettings ledger(BenchServer server, long transactions, PrintStream out) throws Exception {
        DatabaseSettings settings = server.database("figures_" + transactions);
        double filled = Stopwatch.once(() -> {
            BenchLedger.fill(settings, transactions);
            return null;
        });
        double rebuilt = Stopwatch.once(() -> {
            BenchLedger.rebuildCells(settings);
            return null;
        });
        out.printf(
                Locale.ROOT,
                "%n%,d transactions made in %,.0f s; cells and rollups rebuilt from the ledger in %,.0f s%n",
                transactions,
                filled / 1_000,
                rebuilt / 1_000);
        sizes(settings, out);
        return settings;
    }

    private static void sizes(DatabaseSettings settings, PrintStream out) {
        Jdbi jdbi = IstmoJdbi.on(new IstmoDataSource(settings));
        for (String table : List.of(
                "entry",
                "allocation",
                "support",
                "cell",
                "place_by_quarter",
                "place_by_year",
                "region_by_quarter",
                "region_by_year",
                "funding_by_quarter",
                "funding_by_year",
                "cell_by_quarter",
                "cell_by_year",
                "support_cell",
                "treaty_by_quarter",
                "treaty_by_year",
                "article_by_quarter",
                "article_by_year",
                "support_by_quarter",
                "support_by_year")) {
            long rows = jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                    .mapTo(Long.class)
                    .one());
            out.printf(Locale.ROOT, "%-20s %,15d rows%n", table, rows);
        }
    }
}
