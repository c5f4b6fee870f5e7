package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.validation.Finding;
import org.istmo.web.table.TableFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices type that is not as it should be: a finding that names the cell, or the right value with a note. */
class BadCellsTest {

    private static final String[] KEYS = {
        "activity", "document", "type", "date", "amount", "currency", "countries", "description"
    };

    private static Choices choices;

    @TempDir
    private Path directory;

    @BeforeAll
    static void lists() {
        choices = new RowDesk(Vendor.H2).choices();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | =cmd!A1 | no-number",
                "amount | 1E400 | amount-out-of-range",
                "amount | 123456789012345678901234567890 | amount-out-of-range",
                "amount | 0.1234567 | amount-out-of-range",
                "amount | '1,234' | ambiguous-number",
                "date | 0001-01-01 | year-out-of-range",
                "date | 9999-12-31 | year-out-of-range",
                "date | 2023-02-30 | no-such-day",
                "date | 03/04/2024 | ambiguous-date",
                "currency | XXZ | unknown-currency",
                "type | 99 | unknown-code",
                "countries | MX 60; PA 50 | percentages-over-100",
                "countries | MX -1 | percentage-out-of-range",
                "countries | MX 50; Atlantis 50 | unknown-code",
                "document | '' | missing-value",
                "activity | A-2 | unknown-activity",
            })
    void a_bad_cell_is_a_finding_at_that_cell_in_csv_and_in_a_workbook(String key, String text, String code) {
        int column = List.of(KEYS).indexOf(key);
        String[] row = sound();
        row[column] = text;

        Finding csv = onlyReason(csv(line(KEYS) + line(row)));
        assertEquals("row 2, column " + key + " " + code, csv.pointer() + " " + csv.code(), csv.detail());
        Finding xlsx = onlyReason(xlsx(sheet -> fill(sheet, row)));
        assertEquals("Data!" + (char) ('A' + column) + "2 " + code, xlsx.pointer() + " " + xlsx.code(), xlsx.detail());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 1.234,56 | 1234.56 | number-as-written",
                "amount | '1,234.56' | 1234.56 | number-as-written",
                "amount | '1 234,56' | 1234.56 | number-as-written",
                "date | 31/12/2023 | 2023-12-31 | date-as-text",
                "date | 1 de marzo de 2023 | 2023-03-01 | date-as-text",
                "date | 1 March 2023 | 2023-03-01 | date-as-text",
                "description | =cmd!A1 | =cmd!A1 | formula-like-text",
                "currency | US Dollar | USD | name-for-code",
            })
    void what_can_only_mean_one_thing_has_the_right_value_and_a_note(
            String key, String text, String value, String code) {
        String[] row = sound();
        int column = List.of(KEYS).indexOf(key);
        row[column] = text;
        String place = "row 2, column " + key + "|Data!" + (char) ('A' + column) + "2";

        for (List<Incoming> incoming : List.of(csv(line(KEYS) + line(row)), xlsx(sheet -> fill(sheet, row)))) {
            Incoming.SoundRow read = onlyRow(incoming);
            var transaction = read.row().transaction();
            String said = switch (key) {
                case "amount" -> transaction.value().toPlainString();
                case "date" -> transaction.date().toString();
                case "currency" -> transaction.currency();
                default -> transaction.description();
            };
            assertEquals(value, said);
            assertTrue(
                    read.notes().stream()
                            .anyMatch(note ->
                                    note.code().equals(code) && note.pointer().matches(place)),
                    read::toString);
        }
    }

    @Test
    void a_date_of_iso_is_noted_where_it_is_text_among_dates_of_a_workbook() {
        assertEquals(
                "Data!D2 date-as-text",
                place(onlyRow(xlsx(sheet -> fill(sheet, sound()))).notes().get(0)));
        assertEquals(List.of(), onlyRow(csv(line(KEYS) + line(sound()))).notes());
    }

    @Test
    void in_a_spanish_file_the_day_comes_first_with_a_note() {
        String header = "Actividad,Documento,Tipo,Fecha,Monto,Moneda\r\n";

        Incoming.SoundRow read = onlyRow(csv(header + "A-1,D-1,4,03/04/2023,1,USD\r\n"));

        assertEquals("2023-04-03", read.row().transaction().date().toString());
        assertEquals("row 2, column Fecha", read.notes().get(0).pointer());
    }

    @Test
    void a_null_character_and_half_of_one_are_findings_at_their_cells() {
        String[] row = sound();
        row[7] = "a\0b";
        assertEquals("row 2, column description no-text", place(onlyReason(csv(line(KEYS) + line(row)))));

        row[7] = "a_x0000_b";
        assertEquals("Data!H2 no-text", place(onlyReason(xlsx(sheet -> fill(sheet, row)))));
        row[7] = "a_xD800_b";
        assertEquals("Data!H2 no-text", place(onlyReason(xlsx(sheet -> fill(sheet, row)))));
    }

    @Test
    void what_is_kept_of_a_row_that_no_database_keeps_can_be_kept() {
        String[] row = sound();
        row[7] = "a\0b";

        Incoming.Unsound kept = (Incoming.Unsound) csv(line(KEYS) + line(row)).get(0);

        assertEquals(-1, kept.source().indexOf('\0'));
        assertEquals("a\uFFFDb", RowSource.cells(kept.source()).get(7).text());
    }

    @Test
    void a_number_of_thirty_digits_in_a_workbook_is_exact_or_a_finding_and_never_rounded() {
        String[] row = sound();
        row[4] = "123456789012345678.123456";

        assertEquals(
                "123456789012345678.123456",
                onlyRow(xlsx(sheet -> fill(sheet, row)))
                        .row()
                        .transaction()
                        .value()
                        .toPlainString());
    }

    @Test
    void a_formula_counts_with_the_value_that_it_was_saved_with() {
        List<Incoming> read = xlsx(sheet -> {
            fill(sheet, sound());
            sheet.getRow(1).getCell(4).setCellFormula("10*2.5");
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(4));
        });

        assertEquals("25.0", onlyRow(read).row().transaction().value().toPlainString());
        assertTrue(
                onlyRow(read).notes().stream().map(BadCellsTest::place).toList().contains("Data!E2 formula"),
                read::toString);
    }

    @Test
    void an_error_in_a_cell_is_a_finding() {
        List<Incoming> read = xlsx(sheet -> {
            fill(sheet, sound());
            sheet.getRow(1).getCell(4).setCellErrorValue((byte) 0x17);
        });

        assertEquals("Data!E2 cell-error", place(onlyReason(read)));
    }

    @Test
    void merged_cells_give_words_down_with_a_note_and_are_a_finding_for_amounts() {
        List<Incoming> words = xlsx(sheet -> {
            fill(sheet, sound());
            fill(sheet, sound(), 2);
            sheet.getRow(2).getCell(1).setCellValue("D-2");
            sheet.getRow(2).getCell(0).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        Incoming.SoundRow below = (Incoming.SoundRow) words.get(1);
        assertEquals("A-1", below.row().identifier());
        assertEquals("Data!A3 merged-cells", place(below.notes().get(0)));

        List<Incoming> amounts = xlsx(sheet -> {
            fill(sheet, sound());
            fill(sheet, sound(), 2);
            sheet.getRow(2).getCell(1).setCellValue("D-2");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
        });
        assertEquals(
                List.of("Data!E2 merged-cells", "Data!E3 merged-cells"),
                amounts.stream()
                        .map(one -> place(((Incoming.Unsound) one).reasons().get(0)))
                        .toList());
    }

    @Test
    void dates_of_a_workbook_are_dates_and_a_number_that_lost_its_form_has_a_note() {
        List<Incoming> read = xlsx(sheet -> {
            fill(sheet, sound());
            sheet.getRow(1).getCell(3).setCellValue(45352);
        });

        assertEquals("2024-03-01", onlyRow(read).row().transaction().date().toString());
        assertEquals("date-as-number", onlyRow(read).notes().get(0).code());
    }

    @Test
    void a_title_above_and_a_second_header_are_notes() {
        List<Incoming> read = csv("Transactions of May\r\n" + line(KEYS)
                + "Actividad,Documento,Tipo,Fecha,Monto,Moneda,Países,Descripción\r\n" + line(sound()));

        assertEquals(List.of("above-header", "second-header"), asides(read));
        assertEquals("A-1", onlyRow(read).row().identifier());
    }

    @Test
    void a_cell_beyond_the_named_columns_is_noted_where_it_stands() {
        List<Incoming> read = csv("activity,document,type,date,amount,currency,description\r\n"
                + "A-1,D-1,4,2023-01-01,1,USD,Hotel, two nights,\r\n");

        assertEquals(
                List.of("row 2, column 8 unnamed-column"),
                onlyRow(read).notes().stream().map(BadCellsTest::place).toList());
    }

    @Test
    void an_unknown_column_is_a_note_and_rows_without_words_or_beginning_with_a_number_sign_are_none() {
        List<Incoming> read = csv(
                "activity,document,type,date,amount,currency,colour\r\n,,,,,,\r\n# example,D-0,4,2023-01-01,1,USD\r\n"
                        + "A-1,D-1,4,2023-01-01,1,USD,red\r\n");

        assertEquals(List.of("unknown-column", "comments"), asides(read));
        assertEquals("D-1", onlyRow(read).row().transaction().document());
    }

    @Test
    void both_rows_of_a_document_are_findings_that_name_the_two() {
        List<Incoming> read = csv(line(KEYS) + line(sound()) + line(sound()));

        assertEquals(
                List.of("row 2, column document duplicate-document", "row 3, column document duplicate-document"),
                read.stream()
                        .map(one -> place(((Incoming.Unsound) one).reasons().get(0)))
                        .toList());
        assertEquals(
                "Rows 2 and 3 of this file have the same document: none of its rows was taken.",
                ((Incoming.Unsound) read.get(0)).reasons().get(0).detail());
    }

    @Test
    void a_missing_column_is_one_refusal_that_names_it() {
        Invalid refused = assertThrows(
                Invalid.class, () -> csv("activity,document,type,date,currency\r\nA-1,D-1,4,2023-01-01,USD\r\n"));

        assertEquals(
                List.of("row 1, column amount"),
                refused.fields().stream().map(Invalid.Field::pointer).toList());
        assertEquals(
                "unknown-columns",
                assertThrows(Unreadable.class, () -> csv("a,b\r\n1,2\r\n")).code());
    }

    private static String[] sound() {
        return new String[] {"A-1", "D-1", "4", "2023-05-01", "100.50", "USD", "MX", "words"};
    }

    private static String line(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add(CsvLines.quoted(cell));
        }
        return String.join(",", quoted) + "\r\n";
    }

    private static void fill(XSSFSheet sheet, String... row) {
        fill(sheet, row, 1);
    }

    private static void fill(XSSFSheet sheet, String[] row, int number) {
        var cells = sheet.createRow(number);
        for (int column = 0; column < row.length; column++) {
            cells.createCell(column).setCellValue(row[column]);
        }
    }

    private List<Incoming> csv(String text) {
        try {
            Path file = Files.createTempFile(directory, "rows", ".csv");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return read(TableFile.csv(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Incoming> xlsx(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Data");
            fill(sheet, KEYS, 0);
            filling.accept(sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            Path file = Files.createTempFile(directory, "rows", ".xlsx");
            Files.write(file, out.toByteArray());
            return read(TableFile.xlsx(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Incoming> read(TableFile file) {
        List<Incoming> read = new ArrayList<>();
        try (file) {
            RowFile.of(
                            file,
                            choices,
                            identifier ->
                                    Optional.of(new KnownActivities.Its(1, "")).filter(its -> identifier.equals("A-1")))
                    .handTo(read::add);
        }
        return read;
    }

    private static Finding onlyReason(List<Incoming> read) {
        assertEquals(1, read.size(), read::toString);
        List<Finding> reasons = ((Incoming.Unsound) read.get(0)).reasons();
        assertEquals(1, reasons.size(), reasons::toString);
        return reasons.get(0);
    }

    private static Incoming.SoundRow onlyRow(List<Incoming> read) {
        List<Incoming.SoundRow> rows = read.stream()
                .filter(Incoming.SoundRow.class::isInstance)
                .map(Incoming.SoundRow.class::cast)
                .toList();
        assertTrue(rows.size() == 1, read::toString);
        return rows.get(0);
    }

    private static List<String> asides(List<Incoming> read) {
        return read.stream()
                .filter(Incoming.Aside.class::isInstance)
                .map(aside -> ((Incoming.Aside) aside).note().code())
                .toList();
    }

    private static String place(Finding finding) {
        return finding.pointer() + " " + finding.code();
    }
}
