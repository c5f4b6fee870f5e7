package org.istmo.domain.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
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
        try (Connection connection = snapshots.getConnection();
                Handle handle = Jdbi.open(connection)) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.apply(handle);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailed("The database could not be read.", failed);
        }
    }
}
