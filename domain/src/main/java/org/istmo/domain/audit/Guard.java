package org.istmo.domain.audit;

import java.sql.SQLException;
import org.istmo.domain.database.DatabaseFailed;
import org.jdbi.v3.core.Handle;

/**
 * Whether the database refuses the application's role to change the trail: {@code rules.md} 15. The embedded database knows one role, which may.
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
        return new Guard(handle.createQuery(
                        "SELECT NOT (has_table_privilege(current_user, 'audit_entry', 'UPDATE')"
                                + " OR has_table_privilege(current_user, 'audit_entry', 'DELETE') OR has_table_privilege(current_user, 'audit_entry', 'TRUNCATE'))")
                .mapTo(Boolean.class)
                .one());
    }
}
