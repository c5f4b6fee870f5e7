package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Migrations;
import org.istmo.domain.database.TestDatabase;
import org.istmo.faults.FaultServer;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.Exports;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.issue.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is restarted while a ledger is on its way to whoever asked for it by HTTP. */
class RestartedMidStreamTest {

    private static final int ENTRIES = 1_500;
    private static final int ROWS_BEFORE = 150;
    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    private final HttpClient client = HttpClient.newHttpClient();
    private boolean restarts = true;

    @Test
    void who_asked_sees_that_it_broke_off_and_has_it_whole_when_they_ask_again(@TempDir Path directory)
            throws IOException, SQLException, InterruptedException {
        try (FaultServer postgres = new FaultServer(directory)) {
            TestDatabase database = trail(postgres);
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> answer(exchange, database, postgres));
            http.start();
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + http.getAddress().getPort() + "/"))
                        .build();

                IOException broken =
                        assertThrows(IOException.class, () -> client.send(request, BodyHandlers.ofString()));
                assertTrue(!restarts, broken::toString);

                String whole = client.send(request, BodyHandlers.ofString()).body();
                // A header, the entries, two that say who took it, and one that it broke off.
                assertEquals(1 + ENTRIES + 3, whole.lines().count());
            } finally {
                http.stop(0);
            }
        }
    }

    /** As the server does: what fails on its way is thrown to it, and it ends the connection. */
    private void answer(HttpExchange exchange, TestDatabase database, FaultServer postgres) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        body(database, out -> restarting(new CsvFile(out), postgres)).write(exchange.getResponseBody());
        exchange.close();
    }

    private interface File {
        LedgerFile over(OutputStream out);
    }

    private static ExportBody body(TestDatabase database, File file) {
        Clock clock = Clock.systemUTC();
        ExportBody.Form form = new ExportBody.Form() {
            @Override
            public String word() {
                return "csv";
            }

            @Override
            public LedgerFile over(OutputStream out) {
                return file.over(out);
            }
        };
        return new ExportBody(
                new ExportBody.Desk(
                        new Exports(database.snapshots(), clock, report -> List.of()),
                        new Turns(),
                        new Lookout(),
                        new Taken(new Trail(database.dataSource(), clock)),
                        new PublicAddress("https://istmo.example")),
                AUDITOR,
                new ExportOrder(ExportedLedger.AUDIT_TRAIL, ActivityFilter.ALL, Map.of()),
                form,
                (ServletRequest) Proxy.newProxyInstance(
                        RestartedMidStreamTest.class.getClassLoader(),
                        new Class<?>[] {ServletRequest.class},
                        (proxy, method, given) -> null));
    }

    private LedgerFile restarting(LedgerFile file, FaultServer postgres) {
        return new LedgerFile() {
            private int rows;

            @Override
            public void begin(List<Column> columns) throws IOException {
                file.begin(columns);
            }

            @Override
            public void take(@Nullable Object[] cells) throws IOException {
                file.take(cells);
                if (++rows == ROWS_BEFORE && restarts) {
                    restarts = false;
                    postgres.restart();
                }
            }

            @Override
            public void end(Cover cover) throws IOException {
                file.end(cover);
            }
        };
    }

    private static TestDatabase trail(FaultServer postgres) throws SQLException {
        DatabaseSettings settings = postgres.created("restarted", Optional.empty());
        new Migrations(settings).run();
        TestDatabase database = TestDatabase.at(settings);
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO audit_entry (seq, at, actor, action, subject, outcome, digest, previous, hash)"
                    + " SELECT g, '2024-01-01T00:00:00Z', 'account:1', 'look', 'thing:' || g, 'done', '', '', '' FROM generate_series(1, "
                    + ENTRIES + ") g");
            handle.execute("UPDATE audit_head SET seq = " + ENTRIES);
        });
        return database;
    }
}
