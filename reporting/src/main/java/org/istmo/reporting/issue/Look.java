package org.istmo.reporting.issue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * One reading that may be ended from another thread: the statement that runs is cancelled, and no other begins. The thread is never interrupted, which would
 * close the embedded database under everybody.
 */
public final class Look {

    private static final Logger LOG = Logger.getLogger(Look.class.getName());

    private LookEnded.@Nullable Cause ended;
    private @Nullable Statement running;

    Look() {}

    /** Every statement of the connection from here on can be ended. */
    void watch(Handle handle) {
        handle.getConfig(SqlStatements.class).addCustomizer(new Watching());
    }

    /** Once it was ended it stays so, for the first reason. */
    synchronized void end(LookEnded.Cause cause) {
        if (ended != null) {
            return;
        }
        ended = cause;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException uncancelled) {
                LOG.log(Level.WARNING, uncancelled, () -> "A statement goes on until it is done");
            }
        }
    }

    /** @throws LookEnded when somebody ended it */
    synchronized void mustGoOn() {
        if (ended != null) {
            throw new LookEnded(ended);
        }
    }

    private synchronized void runs(@Nullable Statement statement) {
        running = statement;
    }

    private final class Watching implements StatementCustomizer {

        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) {
            mustGoOn();
            runs(statement);
        }

        @Override
        public void afterExecution(PreparedStatement statement, StatementContext context) {
            runs(null);
        }
    }
}
