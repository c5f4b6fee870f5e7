package org.istmo.domain.audit;

import java.sql.SQLException;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.database.Migrations;
import org.jdbi.v3.core.Handle;

/**
 * Whether the database refuses the application's role to change the trail and the ledger: {@code rules.md} 15. The embedded database knows one role, which may.
 *
 * @param holds true when neither UPDATE nor DELETE nor TRUNCATE is granted
 */
record Guard(boolean holds) {

    static Guard of(Handle handle) {
        try {
            if (!handle.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return new Guard(false);
            }
        } catch (SQLException failed) {
            throw new DatabaseFailed("The database does not say what it is.", failed);
        }
        boolean open = Migrations.APPEND_ONLY.stream().anyMatch(table -> mayChange(handle, table));
        return new Guard(!open);
    }

    private static boolean mayChange(Handle handle, String table) {
        return handle.createQuery(
                        "SELECT has_table_privilege(current_user, :table, 'UPDATE') OR has_table_privilege(current_user, :table, 'DELETE')"
                                + " OR has_table_privilege(current_user, :table, 'TRUNCATE')")
                .bind("table", table)
                .mapTo(Boolean.class)
                .one();
    }
}
