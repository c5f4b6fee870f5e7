package org.istmo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Fills a database with a ledger of many transactions, straight by SQL. */
final class BenchLedger {

    private static final String INDEXES = "SELECT i.indexdef FROM pg_indexes i WHERE i.tablename IN ('entry', 'allocation', 'support')"
            + " AND i.indexname NOT IN (SELECT conname FROM pg_constraint) ORDER BY 1";

    private BenchLedger() {}

    static void fill(DatabaseSettings settings, long transactions) throws IOException {
        try (Handle handle = Jdbi.create(new IstmoDataSource(settings)).open()) {
            List<String> indexes = handle.createQuery(INDEXES).mapTo(String.class).list();
            indexes.forEach(index -> handle.execute("DROP INDEX " + index.split(" ")[2]));
            for (String statement : script("/bench/ledger.sql").split(";\n")) {
                if (!statement.isBlank()) {
                    handle.execute(statement.replace(":transactions", String.valueOf(transactions)));
                }
            }
            indexes.forEach(handle::execute);
            for (String statement : script("/bench/cells.sql").split(";\n")) {
                if (!statement.isBlank()) {
                    handle.execute(statement);
                }
            }
            handle.execute("VACUUM ANALYZE");
        }
    }

    private static String script(String resource) throws IOException {
        try (InputStream in = Optional.ofNullable(BenchLedger.class.getResourceAsStream(resource)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
