package org.istmo.web.template;

import static org.istmo.domain.accounting.MappingBuilder.aMapping;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.accounting.AccountsDesk;
import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.Layout;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.RowLayout;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.accounting.TableExport;
import org.istmo.web.table.TableFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of an accounting export that were kept out go back in the export's own columns, and come in by the same mapping once they are mended. */
class RejectedExportTest {

    private static final Scope SCOPE = Scope.of(AccountsDesk.FINANCE);
    private static final Layout LAYOUT = new Layout("", 2, ";", DecimalStyle.COMMA, DateStyle.DAY_MONTH_YEAR);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void as_csv(Vendor vendor) throws IOException {
        AccountsDesk desk = desk(vendor);
        Receipt receipt = bring(
                desk,
                "a.csv",
                "Libro mayor\nDoc;date;Note;Amount;WBS\nD-1;31/01/2024;;1.234,50;A-1\nD-2;31/01/2024;\"a;b\";x;A-1\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(new Tally(1, 0, 0, 1), receipt.tally());

        String sent = new String(rejected(desk, receipt, SheetFormat.CSV), StandardCharsets.UTF_8);
        assertTrue(sent.contains("Amount: "), sent);
        Receipt mended = bring(desk, "b.csv", sent.replace("\"x\"", "\"7,25\"").getBytes(StandardCharsets.UTF_8));

        assertEquals(new Tally(1, 0, 0, 0), mended.tally());
        assertEquals(List.of("D-1 1234.5", "D-2 7.25"), desk.standing());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void as_a_workbook_and_of_a_workbook_as_csv(Vendor vendor) throws IOException {
        AccountsDesk desk = desk(vendor);
        Receipt receipt = bring(desk, "a.xlsx", workbook());
        assertEquals(new Tally(0, 0, 0, 1), receipt.tally());

        byte[] sent = rejected(desk, receipt, SheetFormat.XLSX);
        byte[] mended = RowDesk.changed(sent, book -> {
            XSSFSheet sheet = book.getSheet("Libro");
            assertEquals("Doc", sheet.getRow(1).getCell(0).getStringCellValue());
            assertTrue(sheet.getRow(2).getCell(3).getCellComment() != null);
            sheet.getRow(2).getCell(3).setCellValue("A-1");
        });
        assertEquals(new Tally(1, 0, 0, 0), bring(desk, "b.xlsx", mended).tally());
        assertEquals(List.of("5100012345 1234.5"), desk.standing());

        String csv = new String(rejected(desk, receipt, SheetFormat.CSV), StandardCharsets.UTF_8);
        assertTrue(csv.contains("31-1-2024"), csv);
        assertEquals(
                new Tally(0, 0, 1, 0),
                bring(desk, "c.csv", csv.replace("NONE", "A-1").getBytes(StandardCharsets.UTF_8))
                        .tally());
    }

    private static AccountsDesk desk(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity().called("A-1").build());
        desk.map(
                "books",
                aMapping()
                        .laidOut(2, DecimalStyle.COMMA, DateStyle.DAY_MONTH_YEAR)
                        .build());
        return desk;
    }

    private Receipt bring(AccountsDesk desk, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        try (TableFile tables = name.endsWith(".csv") ? TableFile.csv(file, ';') : TableFile.xlsx(file)) {
            return desk.export("books", new TableExport(tables.tables().get(0)));
        }
    }

    private static byte[] rejected(AccountsDesk desk, Receipt receipt, SheetFormat format) throws IOException {
        Receipts receipts = new Receipts(desk.database().dataSource());
        RowLayout layout = receipts.layout(SCOPE, receipt).orElseThrow();
        assertEquals("accounts:books", layout.template());
        TemplateWords words = new TemplateWords(Language.ES);
        RejectedRows rows = taker -> receipts.rejections(SCOPE, receipt, 0, 100).forEach(taker);
        Choices choices = new Choices(new CodeLists(desk.database().dataSource()).all(AccountsDesk.FINANCE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format == SheetFormat.XLSX) {
            RejectionBook.write(layout, RowStyle.of(LAYOUT), choices, words, rows, out);
        } else {
            RejectionCsv.write(layout, RowStyle.of(LAYOUT), words, rows, out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Libro");
            sheet.createRow(0).createCell(0).setCellValue("Libro mayor");
            Row names = sheet.createRow(1);
            List<String> headings = List.of("Doc", "Date", "Amount", "WBS");
            for (int column = 0; column < headings.size(); column++) {
                names.createCell(column).setCellValue(headings.get(column));
            }
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue(5100012345d);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(1).setCellValue(LocalDate.of(2024, 1, 31));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellValue(1234.5);
            row.createCell(3).setCellValue("NONE");
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
