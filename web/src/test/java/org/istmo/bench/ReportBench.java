package org.istmo.bench;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.issue.DonorStatementKind;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.issue.Snapshots;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.sheet.DocumentXlsx;

/**
 * A donor statement from its order to its draft (query, dataset, four files in two languages, stored), beside a bare pipeline that makes the same files of a
 * prepared dataset; then a burst of them on two threads, beside the bare pipeline on two threads.
 */
final class ReportBench {

    private static final int TRANSACTIONS = 60_000;
    private static final int AGREEMENTS = 300;
    private static final int COLD = 4;
    private static final int WARM = 7;
    private static final String DIGEST = "0".repeat(64);

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL);
    private final DonorStatementKind kind = new DonorStatementKind(
            clock,
            new PublicAddress("http://127.0.0.1"),
            Beans.<DocumentRenderer>of(new DocumentPdf(), new DocumentXlsx()));
    private final PrintStream out;
    private long last = 1_000_000;

    private ReportBench(PrintStream out) {
        this.out = out;
    }

    static void run(int burst, PrintStream out) throws Exception {
        ReportBench bench = new ReportBench(out);
        BenchLedger.fill(bench.database.settings(), TRANSACTIONS);
        bench.one();
        bench.burst(burst);
    }

    private void one() throws Exception {
        Drafting drafting = new Drafting(
                noThreads(),
                new ReportKinds(Beans.<ReportKind<?>>of(kind)),
                new Snapshots(database.keptSnapshots()),
                new BenchDesk(database, clock));
        Statement dataset = dataset(ordered(17));
        Callable<?> bare = () -> files(dataset);
        Callable<?> draft = () -> {
            drafting.now(ordered(17));
            return "";
        };
        for (int run = 0; run < COLD; run++) {
            bare.call();
            draft.call();
        }
        Stopwatch.Times[] times = Stopwatch.inTurn(WARM, List.of(draft, bare));
        out.printf(
                Locale.ROOT,
                "%na statement of %d pages, four files: request to draft %.0f ms, bare pipeline %.0f ms (medians of %d); ratio %.2f%n",
                pages(dataset),
                times[0].median(),
                times[1].median(),
                WARM,
                times[0].median() / times[1].median());
    }

    private void burst(int reports) throws Exception {
        Drafting drafting = new Drafting(
                noThreads(),
                new ReportKinds(Beans.<ReportKind<?>>of(kind)),
                new Snapshots(database.snapshots()),
                new BenchDesk(database, clock));
        List<Long> orders = IntStream.range(0, reports)
                .mapToObj(each -> ordered(1 + each % AGREEMENTS))
                .toList();
        List<Statement> datasets = orders.stream().map(this::dataset).toList();
        double bare = onTwoThreads(datasets.stream()
                .<Callable<?>>map(dataset -> () -> files(dataset))
                .toList());
        double drafted = onTwoThreads(orders.stream()
                .<Callable<?>>map(order -> () -> {
                    drafting.now(order);
                    return "";
                })
                .toList());
        out.printf(
                Locale.ROOT,
                "a burst of %d statements on two threads: drafted %,.0f ms, bare pipeline %,.0f ms; ratio %.2f%n",
                reports,
                drafted,
                bare,
                drafted / bare);
    }

    private static double onTwoThreads(List<Callable<?>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return Stopwatch.once(() -> {
                List<Future<?>> all = new ArrayList<>();
                works.forEach(work -> all.add(threads.submit(work)));
                for (Future<?> one : all) {
                    one.get();
                }
                return "";
            });
        } finally {
            threads.shutdownNow();
        }
    }

    private long ordered(int agreement) {
        long id = ++last;
        database.jdbi().useHandle(handle -> {
            LocalDate since = handle.createQuery("SELECT start_date FROM agreement WHERE id = :id")
                    .bind("id", agreement)
                    .mapTo(LocalDate.class)
                    .one();
            handle.createUpdate(
                            "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats,"
                                    + " status, progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) SELECT :id,"
                                    + " 'IST-' || :text, 'donor-statement', 'grant', number, office, :from, :to, 'en,es', 'pdf,xlsx', 'queued', 0, 1, 1,"
                                    + " 'bench:' || :text, 1, CURRENT_TIMESTAMP, 1 FROM agreement WHERE id = :agreement")
                    .bind("id", id)
                    .bind("text", String.valueOf(id))
                    .bind("from", since)
                    .bind("to", since.plusMonths(36).minusDays(1))
                    .bind("agreement", agreement)
                    .execute();
        });
        return id;
    }

    private Statement dataset(long order) {
        return SnapshotTransaction.on(
                database.snapshots(),
                handle -> kind.read(
                        handle,
                        new ReportRows(handle)
                                .withId(Scope.ofAudience(Sensitivity.CONFIDENTIAL), order)
                                .orElseThrow()));
    }

    private String files(Statement dataset) throws IOException {
        for (Renderer<Statement> renderer : kind.renderers()) {
            for (Language language : Language.values()) {
                renderer.render(dataset, language, DIGEST, OutputStream.nullOutputStream());
            }
        }
        return "";
    }

    private int pages(Statement dataset) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        kind.renderers().get(0).render(dataset, Language.EN, DIGEST, file);
        try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
            return document.getNumberOfPages();
        }
    }

    private static ManagedExecutorService noThreads() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                ReportBench.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
