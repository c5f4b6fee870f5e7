package org.istmo.domain.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Work that sees one state of the database from beginning to end, in a REPEATABLE READ transaction of its own. */
public final class SnapshotTransaction {

    private SnapshotTransaction() {}

    /**
     * Commits when the work returns, rolls back when it throws.
     *
     * @param snapshots as {@link Snapshot} says
     * @throws DatabaseFailed when there is no connection or the commit fails
     */
    public static <T> T on(DataSource snapshots, Function<Handle, T> work) {
        return on(IstmoJdbi.on(snapshots), work);
    }

    /** The same for who asks often: what Jdbi learns of statements is kept with it. */
    public static <T> T on(Jdbi snapshots, Function<Handle, T> work) {
        return run(snapshots, work, true);
    }

    /** Work that is only tried: the same, but whatever it writes is rolled back in any case. */
    public static <T> T rehearsed(Jdbi snapshots, Function<Handle, T> work) {
        return run(snapshots, work, false);
    }

    private static <T> T run(Jdbi snapshots, Function<Handle, T> work, boolean kept) {
        try (Handle handle = open(snapshots)) {
            Connection connection = handle.getConnection();
            connection.setAutoCommit(false);
            try {
                T result = work.apply(handle);
                if (kept) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                return result;
            } catch (RuntimeException | Error | SQLException failed) {
                undo(connection, failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw new DatabaseFailed("The database could not be read.", failed);
        }
    }

    /** Where the connection is gone too, what went wrong first is told with it. */
    private static void undo(Connection connection, Throwable failed) throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            gone.addSuppressed(failed);
            throw gone;
        }
    }

    private static Handle open(Jdbi snapshots) throws SQLException {
        try {
            return snapshots.open();
        } catch (ConnectionException none) {
            throw none.getCause() instanceof SQLException cause ? cause : new SQLException(none);
        }
    }
}
