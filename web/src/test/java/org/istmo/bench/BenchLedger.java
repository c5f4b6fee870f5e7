package org.istmo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.CellBook;
import org.jdbi.v3.core.Handle;

/** Fills a database with a ledger of many transactions, straight by SQL. */
final class BenchLedger {

    private static final String INDEXES =
            "SELECT i.indexdef FROM pg_indexes i WHERE i.tablename IN ('entry', 'allocation', 'support')"
                    + " AND i.indexname NOT IN (SELECT conname FROM pg_constraint) ORDER BY 1";

    private static final Reader FINANCE =
            new Reader(1, "bench", "Bench", Set.of(Role.FINANCE), Set.of(), Optional.empty(), false, Set.of(), "");

    /** How many activities the ledger of the figures has, whatever its transactions. */
    private static final long USUAL = 10_000;

    private BenchLedger() {}

    static void fill(DatabaseSettings settings, long transactions) {
        fill(settings, transactions, USUAL);
    }

    static void fill(DatabaseSettings settings, long transactions, long activities) {
        try (Handle handle = IstmoJdbi.on(new IstmoDataSource(settings)).open()) {
            List<String> indexes =
                    handle.createQuery(INDEXES).mapTo(String.class).list();
            indexes.forEach(index -> handle.execute("DROP INDEX " + index.split(" ")[2]));
            run(
                    handle,
                    script("/bench/ledger.sql")
                            .replace(":transactions", String.valueOf(transactions))
                            .replace(":activities", String.valueOf(activities)));
            indexes.forEach(handle::execute);
            handle.execute("ANALYZE");
        }
    }

    /** As the program rebuilds them. */
    static void rebuildCells(DatabaseSettings settings) {
        DataSource database = new IstmoDataSource(settings);
        CellBook book = new CellBook(database, new Trail(database, Clock.systemUTC()));
        book.rebuild(FINANCE);
        String tidy = settings.vendor() == Vendor.H2 ? "ANALYZE" : "VACUUM ANALYZE";
        IstmoJdbi.on(database).useHandle(handle -> handle.execute(tidy));
    }

    static void run(Handle handle, String script) {
        for (String statement : script.split(";\n")) {
            if (!statement.isBlank()) {
                handle.execute(statement);
            }
        }
    }

    static String script(String resource) {
        try (InputStream in = Optional.ofNullable(BenchLedger.class.getResourceAsStream(resource))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
