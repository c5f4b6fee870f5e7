package org.istmo.reporting.sitting;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceDesk;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.schedule.Owners;
import org.istmo.reporting.schedule.Run;

/** A node that sees to sittings on a database, as the server calls it: each step in a transaction. */
public final class SittingNode {

    private final TestDatabase database;
    private final SittingDesk desk;
    private final Sittings sittings;

    public SittingNode(
            TestDatabase database,
            Clock clock,
            String name,
            ClearanceBook book,
            ClearanceDesk clearance,
            Owners people,
            ManagedExecutorService executor) {
        this.database = database;
        Trail trail = new Trail(database.dataSource(), clock);
        this.desk = new DeskInTransactions(clock, trail, new Node(name), book);
        this.sittings =
                new Sittings(executor, desk, clearance, new Reports(database.dataSource(), clock, trail), people);
    }

    public Sitting open(Reader by, Run run, AskedSitting asked) {
        return desk.open(by, run, asked);
    }

    public Sitting seenTo(Sitting sitting) {
        sittings.now(sitting.id());
        return desk.sitting(sitting.id());
    }

    /** Asked for and seen to at once. */
    public Sitting taken(Reader by, Run run, SittingStep step, String comment) {
        return seenTo(
                open(by, run, new AskedSitting(step, Optional.empty(), Optional.empty(), comment, Optional.empty())));
    }

    /** Begins with the next report and goes away before it has done anything. */
    public void killedAtTheNext(Sitting sitting) {
        if (desk.claim(sitting.id()).isEmpty()) {
            throw new IllegalStateException("None waits.");
        }
    }

    public void resume() {
        sittings.resume();
    }

    public void look() {
        sittings.look();
    }

    public Sitting now(Sitting sitting) {
        return desk.sitting(sitting.id());
    }

    private final class DeskInTransactions extends SittingDesk {

        DeskInTransactions(Clock clock, Trail trail, Node node, ClearanceBook book) {
            super(database.dataSource(), clock, trail, node, book);
        }

        @Override
        public Sitting open(Reader by, Run run, AskedSitting asked) {
            return database.inTransaction(() -> super.open(by, run, asked));
        }

        @Override
        public Optional<Turn> claim(long sitting) {
            return database.inTransaction(() -> super.claim(sitting));
        }

        @Override
        public void refused(Turn turn, String code, Text detail) {
            database.inTransaction(() -> {
                super.refused(turn, code, detail);
                return "";
            });
        }

        @Override
        public void end(long id) {
            database.inTransaction(() -> {
                super.end(id);
                return "";
            });
        }

        @Override
        public List<Long> unfinished(Set<Turn> underway, Duration lost) {
            return database.inTransaction(() -> super.unfinished(underway, lost));
        }
    }
}
