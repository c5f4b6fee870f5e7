package org.istmo.domain.database;

import java.sql.SQLException;

/** The database refused or went away. Expected refusals never end here. */
public class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailed(String what, SQLException cause) {
        super(what, cause);
    }
}
