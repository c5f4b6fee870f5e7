package org.istmo.web.template;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.istmo.domain.intake.Delivery;

/** Files of transactions of which each but the last is bad in its own way, written as streams. */
final class ManyBadRows {

    static final String ACTIVITY =
            "identifier,title_en,stage,countries,themes\r\nA-1,Training,running,MX,corruption\r\n";

    private static final List<String> KEYS =
            List.of("activity", "document", "type", "date", "amount", "currency", "description");

    private ManyBadRows() {}

    private static List<String> row(int number, int bad) {
        if (number == bad) {
            return List.of("A-1", "GOOD", "4", "2023-02-28", "1.5", "USD", "sound");
        }
        String activity = number % 5 == 0 ? "UNKNOWN-" + number : "A-1";
        String document = number % 7 == 0 ? "TWICE-" + number / 14 : "D-" + number;
        return List.of(activity, document, "4", "2023-02-30", number % 3 == 0 ? "lots" : "1.5", "USD", "row " + number);
    }

    /** @param bad how many rows are bad */
    static Path write(Path directory, String format, int bad) {
        Path file = directory.resolve("bad." + format);
        try {
            if (format.equals(Delivery.CSV)) {
                csv(file, bad);
            } else {
                xlsx(file, bad);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static void csv(Path file, int bad) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", KEYS) + "\r\n");
            for (int number = 0; number <= bad; number++) {
                out.write(String.join(",", row(number, bad)) + "\r\n");
            }
        }
    }

    private static void xlsx(Path file, int bad) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet("Data");
            fill(sheet.createRow(0), KEYS);
            for (int number = 0; number <= bad; number++) {
                fill(sheet.createRow(number + 1), row(number, bad));
            }
            workbook.write(out);
        }
    }

    private static void fill(SXSSFRow row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }
}
