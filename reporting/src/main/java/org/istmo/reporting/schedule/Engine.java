package org.istmo.reporting.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.istmo.reporting.delivery.Postman;
import org.istmo.reporting.issue.Node;
import org.jspecify.annotations.Nullable;

/**
 * Has the sweep done, the mail sent and every {@link Round} made at times, each by one node at once: the nodes agree through the database alone, and one that is not heard of loses its turn to another.
 * That two do it at once all the same, such as one that was stopped and wakes up, harms nothing.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Engine {

    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration SELDOM = Duration.ofMinutes(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED = 4;
    private static final int THREADS = 3;
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private DataSource dataSource;
    private Clock clock;
    private ManagedThreadFactory threads;
    private Node node;
    private Sweep sweep;
    private Postman postman;
    private List<Round> rounds = List.of();
    private @Nullable Scheduler scheduler;

    protected Engine() {}

    @Inject
    public Engine(
            DataSource dataSource,
            Clock clock,
            ManagedThreadFactory threads,
            Node node,
            Sweep sweep,
            Postman postman,
            @Any Instance<Round> rounds) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.threads = threads;
        this.node = node;
        this.sweep = sweep;
        this.postman = postman;
        this.rounds = rounds.stream().toList();
    }

    /** Call it once, when the tables are there. */
    public void begin() {
        RecurringTask<Void> sweeping =
                Tasks.recurring("sweep", FixedDelay.of(BETWEEN)).execute((instance, context) -> sweep.round());
        RecurringTask<Void> posting =
                Tasks.recurring("post", FixedDelay.of(BETWEEN)).execute((instance, context) -> postman.round());
        RecurringTask<Void> completing =
                Tasks.recurring("complete", FixedDelay.of(SELDOM)).execute((instance, context) -> sweep.complete());
        List<RecurringTask<Void>> others = rounds.stream().map(Engine::task).toList();
        ExecutorService workers = Executors.newFixedThreadPool(THREADS, threads);
        ExecutorService looking = Executors.newSingleThreadExecutor(threads);
        ScheduledExecutorService housekeeping = Executors.newScheduledThreadPool(2, threads);
        Scheduler begun = Scheduler.create(dataSource)
                .startTasks(sweeping, posting, completing)
                .clock(clock::instant)
                .startTasks(others)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .threads(THREADS)
                .executorService(workers)
                .dueExecutor(looking)
                .housekeeperExecutor(housekeeping)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(GOODBYE)
                .build();
        begun.start();
        scheduler = begun;
    }

    private static RecurringTask<Void> task(Round round) {
        return Tasks.recurring(round.name(), FixedDelay.of(round.rest())).execute((instance, context) -> round.round());
    }

    @PreDestroy
    void end() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
