package org.istmo.shipped;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What whoever owns a PostgreSQL can do to the trail: change what stands in it and compute every hash anew, so that the chain holds. */
final class ForgedTrail {

    private static final String ANEW = """
            DO $$
            DECLARE
              one RECORD;
              day_of TEXT;
              last TEXT := repeat('0', 64);
            BEGIN
              PERFORM seq FROM audit_head WHERE id = 1 FOR UPDATE;
              %s;
              FOR one IN SELECT * FROM audit_entry ORDER BY seq LOOP
                day_of := to_char((one.at::timestamptz AT TIME ZONE 'UTC') - INTERVAL '%d' DAY, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
                UPDATE audit_entry SET at = day_of, previous = last, hash = encode(sha256(convert_to(one.seq || E'\\n' || day_of || E'\\n' || one.actor
                  || E'\\n' || one.action || E'\\n' || one.subject || E'\\n' || one.outcome || E'\\n' || one.digest || E'\\n' || last || E'\\n', 'UTF8')), 'hex')
                  WHERE seq = one.seq RETURNING hash INTO last;
              END LOOP;
              UPDATE audit_head SET hash = last WHERE id = 1;
            END $$""";

    private ForgedTrail() {}

    /** As if all of it had been written the day before. */
    static void aDayBefore(Connection database) throws SQLException {
        write(database, "NULL", 1);
    }

    /** The first entry is somebody else's. */
    static void bySomebodyElse(Connection database) throws SQLException {
        write(database, "UPDATE audit_entry SET actor = 'account:999999' WHERE seq = 1", 0);
    }

    /** What one entry says is gone, and no entry says so. */
    static void silent(Connection database, long seq) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("DELETE FROM audit_particulars WHERE seq = " + seq);
        }
    }

    private static void write(Connection database, String change, int days) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(ANEW.formatted(change, days));
        }
    }
}
