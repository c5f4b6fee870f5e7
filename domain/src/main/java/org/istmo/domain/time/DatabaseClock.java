package org.istmo.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.istmo.domain.database.DatabaseFailed;

/**
 * The one clock, for injection: the database's, so that nodes whose machines disagree agree on what is due, late or left by somebody. Between one look at the
 * database and the next it goes by the machine's, put right by what the last look found.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DatabaseClock extends Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());

    /** Less than that is the way there and back, and nothing that anybody goes by. */
    private static final Duration SLIGHT = Duration.ofSeconds(1);

    private Clock machine;
    private DataSource database;
    private volatile Duration ahead = Duration.ZERO;

    protected DatabaseClock() {}

    @Inject
    public DatabaseClock(DataSource database) {
        this(Clock.systemUTC(), database);
    }

    /** @param machine what is put right */
    public DatabaseClock(Clock machine, DataSource database) {
        this.machine = machine;
        this.database = database;
    }

    /**
     * Looks at the database's clock; call it at the start and from time to time.
     *
     * @throws DatabaseFailed when the database does not answer; the clock goes on by its last look
     */
    public void look() {
        Instant before = machine.instant();
        Instant there = there();
        Instant after = machine.instant();
        Duration way = Duration.between(before, after);
        Duration found = Duration.between(before.plus(way.dividedBy(2)), there);
        Duration off = found.minus(ahead).abs();
        if (off.compareTo(SLIGHT) > 0 && off.compareTo(way) > 0) {
            ahead = found;
            LOG.log(
                    Level.WARNING,
                    () -> "This machine's clock is " + found.negated().toSeconds()
                            + " s ahead of the database's, which counts");
        }
    }

    /** How far the database's clock is ahead of the machine's; negative: behind. Zero while they agree within a second. */
    public Duration ahead() {
        return ahead;
    }

    private Instant there() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
            now.next();
            return now.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException away) {
            throw new DatabaseFailed("The database does not say what time it is.", away);
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(this, zone);
    }

    /** The same time, in another zone. */
    private static final class Elsewhere extends Clock {

        private final DatabaseClock clock;
        private final ZoneId zone;

        Elsewhere(DatabaseClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Elsewhere(clock, other);
        }
    }
}
