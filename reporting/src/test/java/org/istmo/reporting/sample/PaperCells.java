package org.istmo.reporting.sample;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.issue.PublicAddress;
import org.jspecify.annotations.Nullable;

/** A working paper's rows, by the columns' names and as text. */
final class PaperCells implements LedgerFile {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);

    final List<Map<String, String>> rows = new ArrayList<>();
    private List<Column> columns = List.of();

    private PaperCells() {}

    static PaperCells of(TestDatabase database, Reader by, KeptSample sample, ActivityFilter filter)
            throws IOException {
        PaperCells paper = new PaperCells();
        new WorkingPapers(database.snapshots(), CLOCK)
                .write(by, sample, filter, new PublicAddress("https://istmo.example"), paper);
        return paper;
    }

    /** The named cells of each row. */
    List<String> told(String... names) {
        return rows.stream()
                .map(row ->
                        String.join(" ", List.of(names).stream().map(row::get).toList()))
                .toList();
    }

    @Override
    public void begin(List<Column> named) {
        columns = named;
    }

    @Override
    public void take(@Nullable Object[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.length; at++) {
            row.put(columns.get(at).name(), cells[at] == null ? "" : String.valueOf(cells[at]));
        }
        rows.add(row);
    }

    @Override
    public void end(Cover cover) {}
}
