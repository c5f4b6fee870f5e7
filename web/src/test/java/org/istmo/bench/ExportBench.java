package org.istmo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.Exports;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.export.BenchedFiles;
import org.jspecify.annotations.Nullable;

/** The ledger of transactions by each writer, one after the other over the same rows: seconds, processor time, bytes, and the ratio to fastexcel. */
final class ExportBench {

    static final String CSV = "CSV";
    static final String CSV_FILE = "CSV to a file";
    static final String FASTEXCEL = "XLSX, fastexcel";

    private static final int SHEET = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final Reader AUDITOR =
            new Reader(1, "bench", "Bench", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    private final Exports exports;
    private final PrintStream out;

    ExportBench(DataSource ledger, PrintStream out) {
        this.exports = new Exports(ledger, Clock.systemUTC(), report -> List.of());
        this.out = out;
    }

    /** @param processor seconds of this process, all threads: what collects its garbage and compiles it counts, as it does of a server */
    record Run(double seconds, double processor, long bytes) {
        Run less(Run other) {
            return processor < other.processor ? this : other;
        }
    }

    /** By writer, of two rounds the one that took less of the processor. */
    Map<String, Run> run() throws IOException {
        Map<String, Function<OutputStream, LedgerFile>> writers = new LinkedHashMap<>();
        writers.put("read, nothing written", any -> new Nothing());
        writers.put(CSV, BenchedFiles::csv);
        writers.put("XLSX, ours", BenchedFiles::xlsx);
        writers.put(FASTEXCEL, Fastexcel::new);
        writers.put("XLSX, POI SXSSF", Sxssf::new);
        Map<String, Run> best = new LinkedHashMap<>();
        for (int round = 0; round < 2; round++) {
            for (Map.Entry<String, Function<OutputStream, LedgerFile>> writer : writers.entrySet()) {
                best.merge(writer.getKey(), once(writer.getValue(), OutputStream.nullOutputStream()), Run::less);
            }
            best.merge(CSV_FILE, toAFile(), Run::less);
        }
        double measure = Objects.requireNonNull(best.get(FASTEXCEL)).processor();
        out.printf(
                Locale.ROOT,
                "%nledger of transactions, %d columns; seconds, processor seconds, MB, processor to fastexcel's%n",
                ExportedLedger.TRANSACTIONS.columns().size());
        best.forEach((name, run) -> out.printf(
                Locale.ROOT,
                "%-24s %7.1f %7.1f %7.0f %6.2f%n",
                name,
                run.seconds(),
                run.processor(),
                run.bytes() / 1e6,
                run.processor() / measure));
        return best;
    }

    /** What whoever downloads it is measured against. */
    private Run toAFile() throws IOException {
        Path file = Files.createTempFile("istmo-bench", ".csv");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            return once(BenchedFiles::csv, to);
        } finally {
            Files.delete(file);
        }
    }

    private Run once(Function<OutputStream, LedgerFile> writer, OutputStream to) throws IOException {
        Counted counted = new Counted(to);
        long processor = processor();
        long start = System.nanoTime();
        exports.write(
                AUDITOR,
                new ExportOrder(ExportedLedger.TRANSACTIONS, ActivityFilter.ALL, Map.of()),
                new PublicAddress("http://localhost"),
                writer.apply(counted));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(seconds, (processor() - processor) / 1e9, counted.bytes);
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }
    }

    private static final class Nothing implements LedgerFile {
        @Override
        public void begin(List<Column> columns) {}

        @Override
        public void take(@Nullable Object[] cells) {}

        @Override
        public void end(Cover cover) {}
    }

    /** As its documentation has it: typed values, shared styles, rows flushed as they come. */
    private static final class Fastexcel implements LedgerFile {
        private final Workbook book;
        private Worksheet sheet;
        private int row = 1;
        private int sheets = 1;
        private List<Column> columns = List.of();

        Fastexcel(OutputStream out) {
            book = new Workbook(out, "bench", "1.0");
            sheet = book.newWorksheet("transactions");
        }

        @Override
        public void begin(List<Column> named) {
            columns = named;
            for (int at = 0; at < named.size(); at++) {
                sheet.inlineString(0, at, named.get(at).name());
                sheet.width(at, named.get(at).width());
            }
        }

        @Override
        public void take(@Nullable Object[] cells) throws IOException {
            if (row == SHEET) {
                sheet.finish();
                sheet = book.newWorksheet("transactions-" + ++sheets);
                row = 1;
            }
            for (int at = 0; at < cells.length; at++) {
                Object cell = cells[at];
                if (cell instanceof String text) {
                    sheet.inlineString(row, at, text);
                } else if (cell instanceof Number number) {
                    sheet.value(row, at, number);
                } else if (cell instanceof LocalDate day) {
                    sheet.value(row, at, day);
                    sheet.style(row, at).format("yyyy-mm-dd").set();
                } else if (cell instanceof Instant moment) {
                    sheet.value(row, at, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                    sheet.style(row, at).format("yyyy-mm-dd hh:mm:ss").set();
                } else if (cell instanceof Boolean flag) {
                    sheet.value(row, at, flag);
                }
            }
            if (++row % 1_000 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void end(Cover cover) throws IOException {
            sheet.finish();
            book.finish();
        }
    }

    private static final class Sxssf implements LedgerFile {
        private final OutputStream out;
        private final SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, false);
        private SXSSFSheet sheet = book.createSheet();
        private int row = 1;
        private final org.apache.poi.ss.usermodel.CellStyle day = book.createCellStyle();

        Sxssf(OutputStream out) {
            this.out = out;
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        }

        @Override
        public void begin(List<Column> named) {
            SXSSFRow head = sheet.createRow(0);
            for (int at = 0; at < named.size(); at++) {
                head.createCell(at).setCellValue(named.get(at).name());
            }
        }

        @Override
        public void take(@Nullable Object[] cells) {
            if (row == SHEET) {
                sheet = book.createSheet();
                row = 1;
            }
            SXSSFRow line = sheet.createRow(row++);
            for (int at = 0; at < cells.length; at++) {
                Object cell = cells[at];
                if (cell != null) {
                    set(line.createCell(at), cell);
                }
            }
        }

        private void set(SXSSFCell made, Object cell) {
            if (cell instanceof String text) {
                made.setCellValue(text);
            } else if (cell instanceof BigDecimal number) {
                made.setCellValue(number.doubleValue());
            } else if (cell instanceof Long number) {
                made.setCellValue(number);
            } else if (cell instanceof LocalDate date) {
                made.setCellValue(date);
                made.setCellStyle(day);
            } else if (cell instanceof Instant moment) {
                made.setCellValue(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                made.setCellStyle(day);
            } else if (cell instanceof Boolean flag) {
                made.setCellValue(flag);
            }
        }

        @Override
        public void end(Cover cover) throws IOException {
            try (book) {
                book.write(out);
            }
        }
    }
}
