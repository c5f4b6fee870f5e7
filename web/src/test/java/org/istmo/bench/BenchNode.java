package org.istmo.bench;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.TestDatabase;
import org.istmo.reporting.issue.DonorStatementKind;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.issue.Snapshots;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.sheet.DocumentXlsx;

/**
 * What drafts statements on a database, with two threads and its own pools; as a program of its own, a node among others. That one says so when it is warm, and
 * when it is through; in between it waits for a line.
 */
final class BenchNode {

    private static final int THREADS = 2;

    final Clock clock = Clock.systemUTC();
    final DonorStatementKind kind = new DonorStatementKind(
            clock,
            new PublicAddress("http://127.0.0.1"),
            Beans.<DocumentRenderer>of(new DocumentPdf(), new DocumentXlsx()));
    final Drafting drafting;

    BenchNode(TestDatabase database, String name) {
        this.drafting = new Drafting(
                noThreads(),
                new ReportKinds(Beans.<ReportKind<?>>of(kind)),
                new Snapshots(database.dataSource(), database.snapshots()),
                new BenchDesk(database, clock, new Node(name)));
    }

    /** @param arguments name, database, its user and password, the orders to warm up with from and to, and those to draft together with the other nodes */
    public static void main(String[] arguments) throws Exception {
        TestDatabase database = TestDatabase.pooled(new DatabaseSettings(
                arguments[1], new DatabaseSettings.Login(arguments[2], arguments[3]), Optional.empty()));
        BenchNode node = new BenchNode(database, arguments[0]);
        node.draft(orders(arguments[4], arguments[5]));
        say("ready");
        if (System.in.read() < 0) {
            return;
        }
        List<Long> orders = new ArrayList<>(orders(arguments[6], arguments[7]));
        if (arguments[0].endsWith("2")) {
            Collections.reverse(orders);
        }
        node.draft(orders);
        say("done");
    }

    private static List<Long> orders(String from, String to) {
        return LongStream.rangeClosed(Long.parseLong(from), Long.parseLong(to))
                .boxed()
                .toList();
    }

    private static void say(String word) throws IOException {
        OutputStream out = System.out;
        out.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Drafts those that no other node took. */
    void draft(List<Long> orders) throws Exception {
        onTwoThreads(orders.stream()
                .<Callable<?>>map(order -> () -> {
                    drafting.now(order);
                    return "";
                })
                .toList());
    }

    static void onTwoThreads(List<Callable<?>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            works.forEach(work -> all.add(threads.submit(work)));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
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
