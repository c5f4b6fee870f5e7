package org.istmo.domain.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Row numbers from the database's one sequence, fetched in blocks of {@value #BLOCK}. Not shared between threads. */
public class Numbers {

    static final int BLOCK = 50;

    private final Connection connection;
    private long next = 1;
    private long last;

    public Numbers(Connection connection) {
        this.connection = connection;
    }

    /** A number that no other row has. */
    public long next() throws SQLException {
        if (next > last) {
            try (PreparedStatement select = connection.prepareStatement("SELECT nextval('number_seq')");
                    ResultSet row = select.executeQuery()) {
                row.next();
                last = row.getLong(1);
                next = last - BLOCK + 1;
            }
        }
        return next++;
    }
}
