package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.archive.FileStore;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.render.Renderer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisingTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_revision_is_told_what_it_changed_since_what_was_issued(Vendor vendor) throws IOException {
        TestDatabase database = LedgerDesk.ready(vendor);
        report(database, 9, 1, null);
        report(database, 10, 2, 9L);
        issue(database, new Counted(5, null));

        Counted first = snapshots(database).take(new CountedKind(5), report(database, 9));
        Counted revised = snapshots(database).take(new CountedKind(12), report(database, 10));

        assertEquals(Optional.empty(), new CountedKind(5).changes(first));
        Changes changes = new CountedKind(12).changes(revised).orElseThrow();
        assertEquals(
                List.of(1, "Because", LocalDate.parse("2023-12-31")),
                List.of(changes.since(), changes.reason(), changes.issuedOn()));
        Changes.ChangedFigure figure = changes.figures().get(0);
        assertEquals(new BigDecimal("5"), figure.before());
        assertEquals(new BigDecimal("12"), figure.after());
        assertEquals(List.of(new Changes.Share("terms", new BigDecimal("7"), 0)), figure.causes());
        assertEquals(
                "One figure has changed since version 1 of 31 December 2023. Because of terms and counts outside the ledger, “People” rose by 7.",
                changes.summary().en());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_revision_that_changes_nothing_says_so(Vendor vendor) throws IOException {
        TestDatabase database = LedgerDesk.ready(vendor);
        report(database, 9, 1, null);
        report(database, 10, 2, 9L);
        issue(database, new Counted(5, null));

        Counted revised = snapshots(database).take(new CountedKind(5), report(database, 10));

        assertEquals(
                "No figure has changed since version 1 of 31 December 2023.",
                new CountedKind(5).changes(revised).orElseThrow().summary().en());
    }

    /** A dataset with one figure. */
    record Counted(int people, @Nullable Changes changes) {}

    /** Reads always the same. */
    private record CountedKind(int people) implements ReportKind<Counted> {

        @Override
        public ReportType type() {
            throw new AssertionError("nobody asks");
        }

        @Override
        public Class<Counted> dataset() {
            return Counted.class;
        }

        @Override
        public Counted read(Handle snapshot, Report report) {
            return new Counted(people, null);
        }

        @Override
        public Counted issued(Counted draft, LocalDate date) {
            return draft;
        }

        @Override
        public List<Renderer<Counted>> renderers() {
            return List.of();
        }

        @Override
        public List<Figure> figures(Counted dataset) {
            return List.of(new Figure(
                    new Amount("people", new BigDecimal(dataset.people()), "people"), new Text("People", "Personas")));
        }

        @Override
        public List<Withheld> withheld(Counted dataset) {
            return List.of();
        }

        @Override
        public Counted changed(Counted dataset, Changes changes) {
            return new Counted(dataset.people(), changes);
        }

        @Override
        public Optional<Changes> changes(Counted dataset) {
            return Optional.ofNullable(dataset.changes());
        }
    }

    private void issue(TestDatabase database, Counted dataset) throws IOException {
        Path file = folder.resolve("snapshot.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            new SnapshotCodec().write(dataset, out);
        }
        try (Handle handle = database.jdbi().open()) {
            new FileStore(handle)
                    .keep(9, Stage.ISSUED, new Rendering("", StoredFile.SNAPSHOT, file), new Numbers(handle));
        }
    }

    private static Snapshots snapshots(TestDatabase database) {
        return new Snapshots(database.dataSource(), database.snapshots());
    }

    private static Report report(TestDatabase database, long id) {
        return database.jdbi()
                .withHandle(handle -> new ReportRows(handle).locked(id).orElseThrow());
    }

    private static void report(TestDatabase database, long id, int version, @Nullable Long supersedes) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version, supersedes,"
                                + " revision_reason) VALUES (?, 'IST-1', 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31',"
                                + " 'en', 'pdf', ?, 0, 1, ?, ?, 1, CURRENT_TIMESTAMP, TIMESTAMP WITH TIME ZONE '2024-01-01 02:00:00+00:00', 1, ?, 'Because')",
                        id,
                        version == 1 ? "issued" : "running",
                        version,
                        "k" + id,
                        supersedes));
    }
}
