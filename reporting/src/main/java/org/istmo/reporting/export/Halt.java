package org.istmo.reporting.export;

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
 * Ends the reading of a ledger from outside, where nothing is written meanwhile that could fail: the statement that runs is cancelled, and no other one begins.
 * Nothing is cancelled once the reading is over, when somebody else may have its connection.
 */
public final class Halt {

    private static final Logger LOG = Logger.getLogger(Halt.class.getName());

    private boolean called;
    private @Nullable Statement running;

    /** From any thread, as often as one likes: a statement that was about to begin is met by the next call. */
    public synchronized void call() {
        called = true;
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException ended) {
                LOG.log(Level.FINE, ended, () -> "A statement that was to be cancelled had ended.");
            }
        }
    }

    /** From here on it rules what a handle reads. */
    void over(Handle handle) {
        handle.getConfig(SqlStatements.class).addCustomizer(new StatementCustomizer() {
            @Override
            public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
                begin(statement);
            }
        });
    }

    /** A statement of the reading is about to run. */
    synchronized void begin(Statement statement) throws SQLException {
        if (called) {
            throw new SQLException("Nobody waits for the ledger any more.");
        }
        running = statement;
    }

    /** The reading is over. */
    synchronized void end() {
        running = null;
    }
}
