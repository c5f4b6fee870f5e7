package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Tally;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.table.TableFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten thousand rows that cannot be taken, and one that can. {@link RejectionsInLittleMemory} shows that memory does not grow with them. */
class ManyRejectionsTest {

    private static final int BAD = 10_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"H2,csv", "H2,xlsx", "POSTGRESQL,csv", "POSTGRESQL,xlsx"})
    void they_are_counted_listed_in_pages_and_come_back_each_with_its_reasons(Vendor vendor, String format)
            throws IOException {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ManyBadRows.ACTIVITY);

        Receipt receipt = desk.bring(format, ManyBadRows.write(directory, format, BAD));

        assertEquals(new Tally(1, 0, 0, BAD), receipt.tally());
        assertEquals(1, desk.intake().count("entry"));
        AtomicInteger reasons = new AtomicInteger();
        Set<Integer> rejections = new HashSet<>();
        int pages = desk.pagesOfReasons(receipt, reason -> {
            reasons.incrementAndGet();
            rejections.add(reason.rejection());
        });
        assertEquals(BAD, rejections.size());
        assertTrue(reasons.get() > BAD && pages == (reasons.get() + 499) / 500, () -> reasons + " in " + pages);

        // In the other format than they came in; in its own they do in SentBackTest.
        SheetFormat back = format.equals("csv") ? SheetFormat.XLSX : SheetFormat.CSV;
        Path file = directory.resolve("back." + back.name());
        try (OutputStream out = Files.newOutputStream(file)) {
            desk.rejected(receipt, back, out);
        }
        assertEquals(BAD, rowsWithReasons(back, file));
        Receipt again = desk.bring(back == SheetFormat.CSV ? Delivery.CSV : Delivery.XLSX, file);
        assertEquals(new Tally(0, 0, 0, BAD), again.tally());
    }

    private static int rowsWithReasons(SheetFormat format, Path file) {
        String day = new TemplateWords(Language.ES).say("reason.no-such-day");
        AtomicInteger rows = new AtomicInteger();
        try (TableFile table = format == SheetFormat.CSV ? TableFile.csv(file) : TableFile.xlsx(file)) {
            table.tables().get(0).read(row -> {
                if (row.cell(7).text().contains(day)) {
                    rows.incrementAndGet();
                }
                return true;
            });
        }
        return rows.get();
    }
}
