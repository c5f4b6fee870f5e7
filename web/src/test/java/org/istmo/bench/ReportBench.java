package org.istmo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.issue.DonorStatementKind;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.Span;
import org.istmo.reporting.schedule.Target;
import org.istmo.reporting.schedule.TargetState;

/**
 * A donor statement from its order to its draft (query, dataset, four files in two languages, stored), beside a bare pipeline that makes the same files of a
 * prepared dataset; a burst of them on two threads, beside the bare pipeline on two threads; and a burst on two nodes of one thread each, beside one of
 * them alone.
 */
final class ReportBench {

    private static final int TRANSACTIONS = 60_000;
    private static final int AGREEMENTS = 300;
    private static final int COLD = 4;
    private static final int WARM = 7;
    /** The compiler takes a core of its own until then. */
    private static final int NODES_WARM = 60;

    private static final int SLICES = 4;
    /** Of nodes, where one of two waits at the end of each slice for the other's last report: the fewer the less. */
    private static final int SLICES_OF_NODES = 2;

    private static final int THREADS = 2;

    private final TestDatabase database =
            TestDatabase.pooled(TestDatabase.of(Vendor.POSTGRESQL).settings());
    private final BenchNode node = new BenchNode(database, "bench");
    private final DonorStatementKind kind = node.kind;
    private final PrintStream out;
    private long last = 1_000_000;

    private ReportBench(PrintStream out) {
        this.out = out;
    }

    static void run(int burst, PrintStream out) throws Exception {
        ReportBench bench = new ReportBench(out);
        BenchLedger.fill(bench.database.settings(), TRANSACTIONS);
        if (Boolean.getBoolean("bench.nodesOnly")) {
            bench.nodes(burst);
            return;
        }
        bench.one();
        bench.burst(burst);
        bench.nodes(Math.max(4 * SLICES, burst / 2));
    }

    private void one() throws Exception {
        Statement dataset = node.dataset(ordered(17));
        Callable<?> bare = () -> node.files(dataset);
        Callable<?> draft = () -> {
            node.drafting.now(ordered(17));
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

    /** In slices, the bare pipeline and the drafts in turn, so that what slows the machine for a while slows both. */
    private void burst(int reports) throws Exception {
        List<Long> orders = orders(reports);
        List<Statement> datasets = orders.stream().map(node::dataset).toList();
        double bare = 0;
        double drafted = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            int from = reports * slice / SLICES;
            int to = reports * (slice + 1) / SLICES;
            List<Callable<?>> files = datasets.subList(from, to).stream()
                    .<Callable<?>>map(dataset -> () -> node.files(dataset))
                    .toList();
            bare += Stopwatch.once(() -> {
                BenchNode.onThreads(THREADS, files);
                return "";
            });
            drafted += Stopwatch.once(() -> {
                node.draft(orders.subList(from, to), THREADS);
                return "";
            });
        }
        out.printf(
                Locale.ROOT,
                "a burst of %d statements on two threads: drafted %,.0f ms, bare pipeline %,.0f ms; ratio %.2f%n",
                reports,
                drafted,
                bare,
                drafted / bare);
        listed(orders);
    }

    /** Before whoever clears them, each with what changed and what is unusual in it. */
    private void listed(List<Long> reports) throws Exception {
        OffsetDateTime at = OffsetDateTime.now(node.clock);
        List<TargetState> targets = reports.stream()
                .map(report -> new TargetState(
                        report,
                        new Target(ScopeKind.GRANT, "", Optional.empty()),
                        Optional.of(report),
                        Status.DRAFT,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .toList();
        Run run = new Run(
                1,
                1,
                new OfficeCode("LPO-MEX"),
                new Span(LocalDate.EPOCH, LocalDate.EPOCH),
                at,
                at,
                Optional.of(at),
                false,
                targets);
        Scope scope = Scope.ofAudience(Sensitivity.CONFIDENTIAL);
        node.sitting.of(scope, run);
        out.printf(
                Locale.ROOT,
                "the same %d listed with what changed and what is unusual: %,.0f ms (median of %d)%n",
                reports.size(),
                Stopwatch.inTurn(WARM, List.<Callable<?>>of(() -> node.sitting.of(scope, run)))[0].median(),
                WARM);
    }

    /**
     * By one node, and as many by two that compete for each: with one thread a node, so that two have a core each where there are two. Beside that the bare
     * pipeline in the same processes, which share nothing at all: what two of those gain is what the machine has to give.
     */
    private void nodes(int reports) throws Exception {
        long before = last;
        double alone = 0;
        double together = 0;
        double bareAlone = 0;
        double bareTogether = 0;
        // As many for the one as for the other: with an odd number one of them would wait for the last.
        int size = 2 * (reports / SLICES_OF_NODES / 2);
        try (NodeProcess one = new NodeProcess(database.settings(), "one");
                NodeProcess other = new NodeProcess(database.settings(), "other")) {
            NodeProcess.draft(orders(NODES_WARM), one);
            NodeProcess.draft(orders(NODES_WARM), other);
            long sample = sample();
            for (int slice = 0; slice < SLICES_OF_NODES; slice++) {
                List<Long> first = orders(size);
                List<Long> second = orders(size);
                alone += Stopwatch.once(() -> NodeProcess.draft(first, one));
                bareAlone += Stopwatch.once(() -> NodeProcess.bare(sample, size, one));
                together += Stopwatch.once(() -> NodeProcess.draft(second, one, other));
                bareTogether += Stopwatch.once(() -> NodeProcess.bare(sample, size / 2, one, other));
            }
        }
        out.printf(
                Locale.ROOT,
                "%d statements by one node of one thread %,.0f ms, as many by two nodes %,.0f ms: two are %.2f times as fast. The bare pipeline alone"
                        + " %,.0f ms, in two processes that share nothing %,.0f ms: %.2f times is what %d cores give; the nodes reach %.2f of it%n",
                size * SLICES_OF_NODES,
                alone,
                together,
                alone / together,
                bareAlone,
                bareTogether,
                bareAlone / bareTogether,
                Runtime.getRuntime().availableProcessors(),
                alone / together / (bareAlone / bareTogether));
        allDrafted(before);
    }

    private void allDrafted(long since) {
        long left = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM report WHERE status <> 'draft' AND id > :since")
                        .bind("since", since)
                        .mapTo(Long.class)
                        .one());
        if (left > 0) {
            throw new IllegalStateException(left + " reports were not drafted");
        }
    }

    /** One to read and not to draft. */
    private long sample() {
        long sample = ordered(17);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE report SET status = 'draft' WHERE id = ?", sample));
        return sample;
    }

    private List<Long> orders(int reports) {
        return IntStream.range(0, reports)
                .mapToObj(each -> ordered(1 + each % AGREEMENTS))
                .toList();
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

    private int pages(Statement dataset) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        kind.renderers().get(0).render(dataset, Language.EN, BenchNode.DIGEST, file);
        try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
            return document.getNumberOfPages();
        }
    }
}
