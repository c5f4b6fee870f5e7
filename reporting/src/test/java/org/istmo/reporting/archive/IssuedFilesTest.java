package org.istmo.reporting.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the holder of a file can learn of it, on both databases. */
class IssuedFilesTest {

    private static final String SIGNED = "the rendering and its signature";
    private static final String RENDERED = "the rendering";
    private static final String CONTENT = "c".repeat(64);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_is_known_as_it_was_signed_with_its_rendering_beside_it(Vendor vendor) {
        TestDatabase database = issued(vendor);

        IssuedFile found = files(database).withDigest(sha256(SIGNED)).orElseThrow();

        assertEquals("IST-1", found.report().number());
        assertEquals(SIGNED.length(), found.file().size());
        assertEquals(RENDERED.length(), found.file().renderingLength());
        assertEquals(sha256(RENDERED), found.file().renderingSha256());
        assertEquals(Optional.of(CONTENT), found.file().content());
        assertEquals(Optional.empty(), found.supersededBy());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_day_is_that_of_the_office(Vendor vendor) {
        TestDatabase database = issued(vendor);

        IssuedFile found = files(database).withDigest(sha256(SIGNED)).orElseThrow();

        // 03:00 in Universal Time is the evening before in Mexico.
        assertEquals(LocalDate.of(2026, 11, 27), found.issuedOn());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_later_version_supersedes_it_once_it_is_issued(Vendor vendor) {
        TestDatabase database = issued(vendor);
        report(database, 2, 1L, "in-clearance");
        assertEquals(Optional.empty(), superseded(database));

        report(database, 3, 2L, "issued");
        assertEquals(Optional.of("IST-3"), superseded(database));

        report(database, 4, 3L, "draft");
        assertEquals(Optional.of("IST-3"), superseded(database));
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE report SET report_version = 2 WHERE number = 'IST-3'"));
        assertEquals(
                2,
                files(database)
                        .withDigest(sha256(SIGNED))
                        .orElseThrow()
                        .supersededBy()
                        .orElseThrow()
                        .version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_began_as_an_issued_file_is_told_by_its_number(Vendor vendor) {
        TestDatabase database = issued(vendor);

        assertEquals(
                Optional.of("IST-1"),
                files(database).changedFrom(List.of(sha256("something"), sha256(RENDERED), sha256("more"))));
        assertEquals(Optional.of("IST-1"), files(database).changedFrom(List.of(sha256(SIGNED), sha256("more"))));
        assertEquals(Optional.empty(), files(database).changedFrom(List.of(sha256("something"))));
        assertEquals(Optional.empty(), files(database).changedFrom(List.of()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_draft_is_known_to_nobody(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        account(database);
        report(database, 1, null, "draft");
        keep(database, Stage.DRAFT);

        assertTrue(files(database).withDigest(sha256(SIGNED)).isEmpty());
        assertTrue(files(database).changedFrom(List.of(sha256(RENDERED))).isEmpty());
    }

    private Optional<String> superseded(TestDatabase database) {
        return files(database)
                .withDigest(sha256(SIGNED))
                .orElseThrow()
                .supersededBy()
                .map(Successor::number);
    }

    private TestDatabase issued(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        account(database);
        report(database, 1, null, "issued");
        keep(database, Stage.ISSUED);
        return database;
    }

    private void keep(TestDatabase database, Stage stage) {
        database.inTransaction(() -> {
            Rendering rendering = new Rendering("en", "pdf", written("rendered", RENDERED))
                    .holding(CONTENT)
                    .signedAs(written("signed", SIGNED));
            database.jdbi().useHandle(handle -> {
                try {
                    new FileStore(handle).keep(1, stage, rendering, new Numbers(handle));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            return true;
        });
    }

    private Path written(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private static void account(TestDatabase database) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor,"
                                + " enabled, failed_attempts, credentials, created_at) VALUES (1, 'officer', '',"
                                + " 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP)"));
    }

    private static void report(TestDatabase database, long id, @Nullable Long supersedes, String status) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to,"
                                + " languages, formats, status, progress, next_step, report_version, idempotency_key,"
                                + " requested_by, requested_at, issued_at, lock_version, supersedes) VALUES (?, ?,"
                                + " 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE"
                                + " '2023-12-31', 'en', 'pdf', ?, 100, 1, 1, ?, 1, CURRENT_TIMESTAMP, TIMESTAMP WITH TIME"
                                + " ZONE '2026-11-28 03:00:00+00:00', 1, ?)",
                        id,
                        "IST-" + id,
                        status,
                        "key" + id,
                        supersedes));
    }

    private static IssuedFiles files(TestDatabase database) {
        return new IssuedFiles(database.dataSource());
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
