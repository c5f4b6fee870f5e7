package org.istmo.web.export;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.Exports;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.issue.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database goes away while a ledger is being written, as when it is restarted. */
class BrokenOffTest {

    private static final int ENTRIES = 1_500;

    /** Bytes that a caller takes before they hang up. */
    private static final int TAKEN = 20_000;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    private final TestDatabase database = ledger();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void what_left_whole_stands_in_the_trail_with_its_rows_and_its_digest() throws Exception {
        body(CsvFile::new).write(sent);

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent.toByteArray()));
        assertEquals(
                "{\"bytes\":\"" + sent.size() + "\",\"download\":\"" + entry("export.download")
                        + "\",\"format\":\"xlsx\",\"rows\":\"" + ENTRIES + "\",\"sha256\":\"" + sha256 + "\"}",
                told("export.complete"));
    }

    @Test
    void a_file_whose_end_cannot_be_told_does_not_look_whole() {
        Taken taken = new Taken(new Trail(database.dataSource(), CLOCK)) {
            @Override
            public void complete(Download download, long rows, long bytes, String sha256) {
                throw new IllegalStateException("The database is away.");
            }
        };

        assertThrows(
                IOException.class, () -> body(CsvFile::new, new Turns(), taken).write(sent));

        assertTrue(told().contains("\"why\":\"failed\""), this::told);
    }

    /** As of a small file that went to a connection that was reset: the server takes it, and knows when it is to take more. */
    @Test
    void a_file_that_is_lost_with_all_but_its_last_byte_is_told_as_gone() throws IOException {
        body(CsvFile::new).write(sent);
        int size = sent.size();
        sent.reset();
        OutputStream reset = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                if (sent.size() == size - 1) {
                    throw new IOException("Connection reset");
                }
                sent.write(one);
            }
        };

        assertThrows(IOException.class, () -> body(CsvFile::new).write(reset));

        assertTrue(told().contains("\"why\":\"gone\""), this::told);
        assertTrue(entry("export.complete") < entry("export.broken-off"));
    }

    @Test
    void a_workbook_that_breaks_off_is_none_and_the_next_one_is_whole() throws IOException {
        Breaking breaking = new Breaking();

        assertThrows(
                IOException.class, () -> body(out -> breaking.over(xlsx(out))).write(sent));

        assertTrue(breaking.rows >= Breaking.AFTER && breaking.rows < ENTRIES, () -> "rows: " + breaking.rows);
        assertTrue(sent.size() > 0);
        assertThrows(Exception.class, () -> new XSSFWorkbook(new ByteArrayInputStream(sent.toByteArray())));

        sent.reset();
        body(BrokenOffTest::xlsx).write(sent);
        try (XSSFWorkbook whole = new XSSFWorkbook(new ByteArrayInputStream(sent.toByteArray()))) {
            assertEquals(ENTRIES, whole.getSheet("transactions").getLastRowNum());
        }
    }

    @Test
    void a_csv_that_breaks_off_ends_with_its_connection() {
        Breaking breaking = new Breaking();

        assertThrows(
                IOException.class,
                () -> body(out -> breaking.over(new CsvFile(out))).write(sent));

        assertTrue(breaking.rows < ENTRIES, () -> "rows: " + breaking.rows);
        assertTrue(told().endsWith("\"format\":\"xlsx\",\"why\":\"failed\"}"), this::told);
    }

    @Test
    void what_broke_off_while_the_database_was_away_stands_in_the_trail_when_it_is_back() {
        AtomicInteger away = new AtomicInteger(2);
        Breaking breaking = new Breaking();
        Taken taken = new Taken(new Trail(database.dataSource(), CLOCK)) {
            @Override
            public void brokenOff(Download download, Broken why, long bytes) {
                if (away.getAndDecrement() > 0) {
                    throw new IllegalStateException("The database is away.");
                }
                super.brokenOff(download, why, bytes);
            }
        };

        assertThrows(
                IOException.class,
                () -> body(out -> breaking.over(new CsvFile(out)), new Turns(), taken)
                        .write(sent));

        assertEquals(-1, away.get());
        assertTrue(told().contains("\"why\":\"failed\""), this::told);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_hangs_up_ends_the_reading_and_their_turn_and_it_stands_in_the_trail(boolean stalled) {
        OutputStream caller = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                if (sent.size() >= TAKEN) {
                    throw stalled ? new Pace.Stalled(null) : new IOException("Broken pipe");
                }
                sent.write(one);
            }
        };
        Turns one = new Turns(1, Duration.ofMillis(1));

        assertThrows(IOException.class, () -> body(CsvFile::new, one).write(caller));

        assertEquals(TAKEN, sent.size());
        assertEquals(0, underway());
        assertDoesNotThrow(() -> one.take(AUDITOR));
        assertTrue(told().contains("\"why\":\"" + (stalled ? "stalled" : "gone") + "\""), this::told);
    }

    /** Rows are looked for, and none is found that could not be sent. */
    @Test
    void who_hangs_up_before_a_row_is_found_ends_the_search_and_it_stands_in_the_trail() {
        CountDownLatch cut = new CountDownLatch(1);
        Wire left = new Wire(nothing(ServletResponse.class, null)) {
            @Override
            boolean isLeft() {
                return true;
            }

            @Override
            boolean cut() {
                cut.countDown();
                return true;
            }
        };
        Turns one = new Turns(1, Duration.ofMillis(1));
        ServletRequest request = nothing(ServletRequest.class, left);

        assertDoesNotThrow(() -> body(this::searching, one, new Taken(new Trail(database.dataSource(), CLOCK)), request)
                .write(sent));

        assertEquals(0, cut.getCount());
        assertEquals(0, underway());
        assertDoesNotThrow(() -> one.take(AUDITOR));
        assertTrue(told().contains("\"why\":\"gone\""), this::told);
        assertEquals("", told("export.complete"));
    }

    /** Writes nothing, so slowly that somebody looks before the first piece of the ledger is read. */
    private LedgerFile searching(OutputStream out) {
        return new LedgerFile() {
            @Override
            public void begin(List<Column> columns) {}

            @Override
            public void take(@Nullable Object[] cells) {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException stopping) {
                    throw new IllegalStateException(stopping);
                }
            }

            @Override
            public void end(Cover cover) {
                throw new AssertionError("Read to its end.");
            }
        };
    }

    /** What the trail says of what broke off. */
    private String told() {
        return told("export.broken-off");
    }

    /** Empty where it says nothing. */
    private String told(String action) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT p.detail FROM audit_entry e JOIN audit_particulars p ON p.seq = e.seq"
                                        + " WHERE e.action = :action AND e.subject = 'ledger:transactions'")
                        .bind("action", action)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    private long entry(String action) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT seq FROM audit_entry WHERE action = :action")
                        .bind("action", action)
                        .mapTo(Long.class)
                        .one());
    }

    /** Statements and transactions that somebody else has begun and not ended. */
    private int underway() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'")
                        .mapTo(Integer.class)
                        .one());
    }

    private static LedgerFile xlsx(OutputStream out) {
        return new XlsxFile(out, ExportWords.in(Language.EN));
    }

    private interface File {
        LedgerFile over(OutputStream out);
    }

    private ExportBody body(File file) {
        return body(file, new Turns());
    }

    private ExportBody body(File file, Turns turns) {
        return body(file, turns, new Taken(new Trail(database.dataSource(), CLOCK)));
    }

    private ExportBody body(File file, Turns turns, Taken taken) {
        return body(file, turns, taken, request());
    }

    private ExportBody body(File file, Turns turns, Taken taken, ServletRequest request) {
        ExportBody.Desk desk = new ExportBody.Desk(
                new Exports(database.snapshots(), CLOCK, report -> List.of()),
                turns,
                new Lookout(),
                taken,
                new PublicAddress("https://istmo.example"));
        ExportBody.Form form = new ExportBody.Form() {
            @Override
            public String word() {
                return "xlsx";
            }

            @Override
            public LedgerFile over(OutputStream out) {
                return file.over(out);
            }
        };
        return new ExportBody(
                desk,
                AUDITOR,
                new ExportOrder(ExportedLedger.TRANSACTIONS, ActivityFilter.ALL, Map.of()),
                form,
                request);
    }

    /** One that keeps no connection at hand. */
    private static ServletRequest request() {
        return nothing(ServletRequest.class, null);
    }

    /** @param answer to whatever is asked */
    private static <T> T nothing(Class<T> type, @Nullable Object answer) {
        return type.cast(Proxy.newProxyInstance(
                BrokenOffTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answer));
    }

    /** Ends every other connection to the database after some rows. */
    private final class Breaking {

        static final int AFTER = 150;
        private int rows;

        LedgerFile over(LedgerFile file) {
            return new LedgerFile() {
                @Override
                public void begin(List<Column> columns) throws IOException {
                    file.begin(columns);
                }

                @Override
                public void take(@Nullable Object[] cells) throws IOException {
                    file.take(cells);
                    if (++rows == AFTER) {
                        database.jdbi()
                                .useHandle(handle -> handle.createQuery(
                                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                                        .mapTo(Boolean.class)
                                        .list());
                    }
                }

                @Override
                public void end(Cover cover) throws IOException {
                    file.end(cover);
                }
            };
        }
    }

    private static TestDatabase ledger() {
        TestDatabase database = LedgerDesk.ready(Vendor.POSTGRESQL);
        var draft = anActivity().called("A-1").in("MX", "100");
        for (int each = 0; each < ENTRIES; each++) {
            draft.spending((each + 1) + ".00", "USD", "2023-03-05");
        }
        LedgerDesk.post(database, draft.build());
        return database;
    }
}
