package org.istmo.faults;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.time.DatabaseClock;
import org.istmo.reporting.delivery.MailSettings;

/**
 * A node: looks for what is due, orders, drafts, has people submit and clear every draft, and sends the mail, until it is killed. What goes wrong it leaves for its
 * next round, as the program does.
 */
public final class FaultNode {

    private static final Logger LOG = Logger.getLogger(FaultNode.class.getName());
    private static final long PAUSE_MILLIS = 50;
    static final int THREADS = 2;

    private final NodeServices services;
    private final DatabaseClock clock;
    private final boolean clears;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private FaultNode(NodeServices services, DatabaseClock clock, boolean clears) {
        this.services = services;
        this.clock = clock;
        this.clears = clears;
    }

    /** What a node is told on its command line, word by word; it begins its work with the first line of its input. */
    record Told(DatabaseSettings database, String name, int mailPort, Duration clockAhead, boolean clears) {

        static Told of(String... words) {
            return new Told(
                    new DatabaseSettings(words[0], new DatabaseSettings.Login(words[1], words[2]), Optional.empty()),
                    words[3],
                    Integer.parseInt(words[4]),
                    Duration.ofSeconds(Long.parseLong(words[5])),
                    Boolean.parseBoolean(words[6]));
        }

        List<String> words() {
            return List.of(
                    database.url(),
                    database.login().user(),
                    database.login().password(),
                    name,
                    String.valueOf(mailPort),
                    String.valueOf(clockAhead.toSeconds()),
                    String.valueOf(clears));
        }
    }

    /** @param words see {@link Told} */
    public static void main(String[] words) throws InterruptedException {
        Told told = Told.of(words);
        TestDatabase database = TestDatabase.at(told.database());
        DatabaseClock clock =
                new DatabaseClock(Clock.offset(Clock.systemUTC(), told.clockAhead()), database.dataSource());
        Optional<MailSettings> mail = told.mailPort() == 0
                ? Optional.empty()
                : MailSettings.from(
                        Map.of("ISTMO_SMTP_URL", "smtp://127.0.0.1:" + told.mailPort()), NodeServices.ADDRESS);
        FaultNode node = new FaultNode(new NodeServices(database, clock, told.name(), mail), clock, told.clears());
        new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        node.work();
    }

    private void work() throws InterruptedException {
        leavingTroubleForLater("the clock", clock::look);
        services.drafting.prepare();
        leavingTroubleForLater("what an earlier run left", services.drafting::resume);
        while (!Thread.currentThread().isInterrupted()) {
            leavingTroubleForLater("the clock", clock::look);
            leavingTroubleForLater("what is due", services.sweep::round);
            leavingTroubleForLater("drafts", services.drafting::look);
            if (clears) {
                leavingTroubleForLater("clearance", this::clearAll);
            }
            leavingTroubleForLater("mail", services.postman::round);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The three people who submit and clear press their buttons for every report that stands there. */
    private void clearAll() {
        List<Future<?>> pressed = new ArrayList<>();
        services.inClearance().forEach(report -> pressed.add(threads.submit(() -> clear(report))));
        for (Future<?> one : pressed) {
            try {
                one.get();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private void clear(long report) {
        List.<Runnable>of(
                        () -> services.clearance.submit(Staff.OFFICER, report, ""),
                        () -> clear(Staff.FINANCE, report),
                        () -> clear(Staff.HEAD, report))
                .forEach(step -> leavingTroubleForLater("the clearance of " + report, step));
    }

    private void clear(Reader by, long report) {
        services.clearance.clear(by, report, "");
    }

    /** Somebody else was faster, or the database is away: another round comes. */
    private static void leavingTroubleForLater(String what, Runnable work) {
        try {
            work.run();
        } catch (Refusal slower) {
            LOG.log(Level.FINE, slower, () -> "Not done: " + what);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "Not done, and left for the next round: " + what);
        }
    }

    /** Threads that the services may use, as a server gives them. */
    static ManagedExecutorService managed(ExecutorService threads) {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                FaultNode.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("execute")) {
                        throw new IOException("No such thread here: " + method.getName());
                    }
                    threads.execute((Runnable) arguments[0]);
                    return null;
                });
    }
}
