package org.istmo.web.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.problem.Refusal;
import org.istmo.web.table.Cell.Kind;
import org.istmo.web.table.Cell.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as offices, and others, send them. */
class WorkbookTest {

    @TempDir
    private Path directory;

    @Test
    void cells_have_their_kinds_and_positions() throws IOException {
        Path file = workbook(sheet -> {
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            var row = sheet.createRow(6);
            row.createCell(1).setCellValue("texto");
            row.createCell(2).setCellValue(1234.56);
            row.createCell(3).setCellValue(LocalDate.of(2024, 3, 1));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellFormula("C7*2");
            row.createCell(5).setCellErrorValue((byte) 0x07);
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
        });

        TableRow row = rows(file).get(0);
        assertEquals(7, row.number());
        assertEquals("texto", row.cell(1).text());
        assertEquals("1234.56", row.cell(2).text());
        assertEquals(LocalDate.of(2024, 3, 1), row.cell(3).date());
        assertTrue(row.cell(4).is(Mark.FORMULA));
        assertEquals("2469.12", row.cell(4).text());
        assertEquals(Kind.ERROR, row.cell(5).kind());
        try (TableFile open = TableFile.xlsx(file)) {
            assertEquals("Data!D7", open.tables().get(0).position(row, 3, "").pointer());
        }
    }

    @Test
    void a_formula_that_nobody_calculated_has_no_value() throws IOException {
        Path file = workbook(sheet -> sheet.createRow(0).createCell(0).setCellFormula("1+1"));
        Path uncalculated = with(file, "xl/worksheets/sheet1.xml", xml -> xml.replaceAll("<v>[^<]*</v>", ""));

        assertTrue(rows(uncalculated).get(0).cell(0).is(Mark.FORMULA_WITHOUT_VALUE));
    }

    @Test
    void days_that_count_from_1904_are_the_same_days() throws IOException {
        Path file = workbook(sheet -> {
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            var cell = sheet.createRow(0).createCell(0);
            cell.setCellValue(43890);
            cell.setCellStyle(date);
        });
        Path from1904 = with(
                file, "xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"1\"/>"));

        assertEquals(LocalDate.of(2024, 3, 1), rows(from1904).get(0).cell(0).date());
    }

    @Test
    void merged_cells_give_their_value_down_and_are_marked_across() throws IOException {
        Path file = workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("down");
            sheet.createRow(1).createCell(1).setCellValue("x");
            sheet.createRow(2).createCell(1).setCellValue("across");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
        });

        List<TableRow> rows = rows(file);
        assertTrue(rows.get(0).cell(0).is(Mark.MERGED_FIRST));
        assertEquals("down", rows.get(1).cell(0).text());
        assertTrue(rows.get(1).cell(0).is(Mark.MERGED_DOWN));
        assertTrue(rows.get(2).cell(1).is(Mark.MERGED_ACROSS));
        assertTrue(rows.get(2).cell(2).is(Mark.MERGED_ACROSS));
    }

    @Test
    void a_character_that_is_none_is_kept_recognisable() throws IOException {
        Path file = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("a_x0000_b_xD800_c_x0041_"));

        assertEquals("a\0b\0cA", rows(file).get(0).cell(0).text());
    }

    @Test
    void a_workbook_with_macros_is_refused() throws IOException {
        Path file = workbook(sheet -> {});

        assertRefused("macro", added(file, "xl/vbaProject.bin", "x"));
        assertRefused(
                "macro",
                with(
                        file,
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
    }

    @Test
    void a_workbook_that_links_elsewhere_is_refused() throws IOException {
        assertRefused("external-links", added(workbook(sheet -> {}), "xl/externalLinks/externalLink1.xml", "<x/>"));
    }

    @Test
    void a_workbook_with_a_password_is_refused_in_words_of_its_own() throws Exception {
        Path plain = workbook(sheet -> {});
        Path file = directory.resolve("locked.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(system)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }

        assertRefused("password-protected", file);
    }

    @Test
    void a_workbook_of_before_2007_is_refused_in_words_of_its_own() throws IOException {
        Path file = directory.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }

        assertRefused("legacy-workbook", file);
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        String spaces = " ".repeat(8 << 20);

        assertRefused("zip-bomb", with(workbook(sheet -> {}), "xl/worksheets/sheet1.xml", xml -> xml + spaces));
        assertRefused("zip-bomb", added(workbook(sheet -> {}), "xl/media/bomb.xml", spaces));
    }

    @Test
    void a_document_type_in_a_sheet_is_refused() throws IOException {
        String dtd = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        Path file = with(
                workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x")),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<worksheet", dtd + "<worksheet"));

        assertRefused("doctype", file);
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Path whole = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        byte[] bytes = Files.readAllBytes(whole);

        assertRefused("not-a-workbook", Files.writeString(directory.resolve("a.xlsx"), "a,b\r\n1,2\r\n"));
        assertRefused(
                "not-a-workbook",
                Files.write(directory.resolve("b.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2)));
        assertRefused("not-a-workbook", Files.write(directory.resolve("c.xlsx"), new byte[0]));
        assertRefused(
                "not-well-formed", with(whole, "xl/worksheets/sheet1.xml", xml -> xml.replace("</worksheet>", "")));
    }

    private Path workbook(Consumer<XSSFSheet> filling) throws IOException {
        Path file = Files.createTempFile(directory, "book", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.accept(workbook.createSheet("Data"));
            workbook.write(out);
        }
        return file;
    }

    private Path with(Path file, String part, java.util.function.UnaryOperator<String> change) throws IOException {
        Path changed = Files.createTempFile(directory, "changed", ".xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = read(in);
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return changed;
    }

    private Path added(Path file, String part, String text) throws IOException {
        Path changed = Files.createTempFile(directory, "added", ".xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(read(in));
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return changed;
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        return bytes.toByteArray();
    }

    private static List<TableRow> rows(Path file) {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile workbook = TableFile.xlsx(file)) {
            workbook.tables().get(0).read(rows::add);
        }
        return rows;
    }

    private static void assertRefused(String code, Path file) {
        assertEquals(
                code, assertThrows(Refusal.class, () -> TableFile.xlsx(file)).code());
    }
}
