package org.istmo.bench;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.reporting.issue.DonorStatementKind;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.issue.Gists;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.issue.Snapshots;
import org.istmo.reporting.issue.TieOutGate;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.sheet.DocumentXlsx;
import org.istmo.reporting.sitting.SittingList;
import org.istmo.reporting.tieout.TieOutBook;

/** What drafts statements on a database, over two pools. */
final class BenchNode {

    final Clock clock = Clock.systemUTC();
    final DonorStatementKind kind = new DonorStatementKind(
            clock,
            new PublicAddress("http://127.0.0.1"),
            Beans.<DocumentRenderer>of(new DocumentPdf(), new DocumentXlsx()));
    static final String DIGEST = "0".repeat(64);

    final Drafting drafting;
    final SittingList sitting;
    private final TestDatabase database;

    BenchNode(TestDatabase database, String name) {
        this.database = database;
        Trail trail = new Trail(database.dataSource(), clock);
        ReportKinds kinds = new ReportKinds(Beans.<ReportKind<?>>of(kind));
        Snapshots snapshots = new Snapshots(database.dataSource(), database.snapshots());
        this.drafting = new Drafting(
                noThreads(),
                kinds,
                snapshots,
                new BenchDesk(database, clock, new Node(name)),
                new TieOutGate(kinds, snapshots, new TieOutBook(database.dataSource(), clock, trail), clock));
        this.sitting = new SittingList(
                database.dataSource(),
                clock,
                new Reports(database.dataSource(), clock, trail),
                new ClearanceBook(database.dataSource(), clock, trail),
                new ClearanceComments(database.dataSource(), clock, trail),
                new Gists(database.dataSource(), kinds));
    }

    /** Drafts those of these that nobody else drafts. */
    void draft(List<Long> orders, int threads) throws Exception {
        onThreads(
                threads,
                orders.stream()
                        .<Callable<?>>map(order -> () -> {
                            drafting.now(order);
                            return "";
                        })
                        .toList());
    }

    /** What a draft of it would say; nothing of the reading is kept, so that it can be read again. */
    Statement dataset(long order) {
        return SnapshotTransaction.rehearsed(
                IstmoJdbi.on(database.snapshots()),
                handle -> kind.read(
                        handle,
                        new ReportRows(handle)
                                .withId(Scope.ofAudience(Sensitivity.CONFIDENTIAL), order)
                                .orElseThrow()));
    }

    /** The bare pipeline: the files of a dataset, and nothing before or after them. */
    String files(Statement dataset) throws IOException {
        for (Renderer<Statement> renderer : kind.renderers()) {
            for (Language language : Language.values()) {
                renderer.render(dataset, language, DIGEST, OutputStream.nullOutputStream());
            }
        }
        return "";
    }

    static void onThreads(int threads, List<Callable<?>> works) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            works.forEach(work -> all.add(executor.submit(work)));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static ManagedExecutorService noThreads() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                BenchNode.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
