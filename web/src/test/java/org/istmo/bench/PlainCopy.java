package org.istmo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.postgresql.PGConnection;

/** The least that a file of the same entries costs: PostgreSQL's own COPY of 20 columns of them with their activity, agreement, donor and office. */
final class PlainCopy {

    private static final String SQL = """
            COPY (SELECT e.id, a.identifier, e.office, o.name_en, e.type, e.transaction_date, e.amount, e.currency, e.value_date, e.posting_month, e.reference,
                e.description, e.cause, e.posted_at, a.title_en, a.title_es, a.status, g.number, d.code, d.name
              FROM entry e JOIN activity a ON a.id = e.activity JOIN office o ON o.code = e.office LEFT JOIN agreement g ON g.id = a.agreement
                LEFT JOIN donor d ON d.code = a.donor ORDER BY e.id) TO STDOUT (FORMAT csv, HEADER)""";

    private PlainCopy() {}

    static void run(DatabaseSettings ledger, PrintStream out) throws SQLException, IOException {
        try (Connection connection = new IstmoDataSource(ledger).getConnection()) {
            long start = System.nanoTime();
            long rows =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SQL, OutputStream.nullOutputStream());
            out.printf(
                    Locale.ROOT,
                    "%nCOPY of 20 columns to CSV: %,d rows in %.1f s%n",
                    rows,
                    (System.nanoTime() - start) / 1e9);
        }
    }
}
