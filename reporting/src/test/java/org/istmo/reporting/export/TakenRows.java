package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.TestDatabase;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.StatedFigures;
import org.jspecify.annotations.Nullable;

/** A ledger that was taken: its rows by the columns' names, as text, and its cover. Each has as many rows as were estimated before. */
final class TakenRows implements LedgerFile {

    static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    final List<Map<String, String>> rows = new ArrayList<>();
    private List<Column> columns = List.of();
    private @Nullable Cover cover;
    private @Nullable Reconciliation reconciliation;

    static TakenRows of(TestDatabase database, ExportedLedger ledger, Map<By, List<String>> codes) {
        return of(database, ledger, new ActivityFilter(codes, Optional.empty(), Optional.empty(), ""));
    }

    static TakenRows of(TestDatabase database, ExportedLedger ledger, ActivityFilter filter) {
        return by(AUDITOR, database, ledger, filter);
    }

    static TakenRows by(Reader reader, TestDatabase database, ExportedLedger ledger, ActivityFilter filter) {
        return by(reader, database, ledger, filter, report -> List.of());
    }

    static TakenRows of(TestDatabase database, ExportedLedger ledger, LedgerFilter filter) {
        return by(AUDITOR, database, ledger, filter, report -> List.of());
    }

    static TakenRows by(
            Reader reader, TestDatabase database, ExportedLedger ledger, ActivityFilter filter, StatedFigures printed) {
        return by(reader, database, ledger, LedgerFilter.of(filter), printed);
    }

    static TakenRows by(
            Reader reader, TestDatabase database, ExportedLedger ledger, LedgerFilter filter, StatedFigures printed) {
        TakenRows taken = new TakenRows();
        Clock clock = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
        ExportOrder order = new ExportOrder(ledger, filter, Map.of());
        Estimate estimate = new Estimates(database.snapshots(), clock).of(reader, order);
        try {
            new Exports(database.snapshots(), clock, printed)
                    .write(reader, order, new PublicAddress("https://istmo.example"), taken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        assertEquals(new Estimate(taken.rows.size(), Estimate.Bound.ALL), estimate, () -> ledger + " by " + filter);
        return taken;
    }

    @Override
    public void begin(List<Column> named) {
        columns = named;
    }

    @Override
    public void take(@Nullable Object[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.length; at++) {
            Object cell = cells[at];
            row.put(columns.get(at).name(), cell == null ? "" : cell.toString());
        }
        rows.add(row);
    }

    @Override
    public boolean reconciles() {
        return true;
    }

    @Override
    public void reconciled(Reconciliation found) {
        reconciliation = found;
    }

    Reconciliation reconciliation() {
        return Objects.requireNonNull(reconciliation);
    }

    @Override
    public void end(Cover last) {
        cover = last;
    }

    Cover cover() {
        return Objects.requireNonNull(cover);
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }
}
