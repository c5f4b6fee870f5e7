package org.istmo.web.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.table.Table.FileNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as offices send it. */
class CsvTableTest {

    @TempDir
    private Path directory;

    @Test
    void rows_have_their_numbers_and_lines_and_empty_ones_are_left_out() throws IOException {
        List<TableRow> rows = rows(file("a,b\r\n\r\n\"two\nlines\",2\r\nx,y\r\n"));

        assertEquals(List.of(1, 3, 4), rows.stream().map(TableRow::number).toList());
        assertEquals(List.of(1, 3, 5), rows.stream().map(TableRow::line).toList());
        assertEquals("two\nlines", rows.get(1).cell(0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\r\n1,5;2\r\n",
                "a\tb\r\n1,5\t2\r\n",
                "sep=;\r\na;b\r\n1,5;2\r\n",
                "# x, y, z\r\na;b\r\n1,5;2\r\n"
            })
    void another_separator_is_recognised_with_a_note(String text) throws IOException {
        Path file = file(text);

        List<TableRow> rows = rows(file);
        assertEquals("1,5", rows.get(rows.size() - 1).cell(0).text());
        assertEquals(List.of("separator"), notes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16"})
    void another_encoding_is_recognised_with_a_note(String charset) throws IOException {
        Path file = directory.resolve("encoded.csv");
        Files.writeString(file, "título,año\r\n1,2\r\n", Charset.forName(charset));

        assertEquals("título", rows(file).get(0).cell(0).text());
        assertEquals(List.of("encoding"), notes(file));
    }

    @Test
    void a_mark_of_the_byte_order_is_no_text() throws IOException {
        assertEquals("título", rows(file("\uFEFFtítulo,b\r\n")).get(0).cell(0).text());
    }

    @Test
    void bytes_that_are_text_of_no_encoding_are_refused_with_their_line() throws IOException {
        Path file = directory.resolve("mixed.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("título\r\nb".getBytes(StandardCharsets.UTF_8));
            out.write(0xED);
            out.write(0xA0);
            out.write(0x80);
        }

        assertRefused("not-utf-8", "Line 2", file);
    }

    @Test
    void a_file_that_ends_within_quotation_marks_is_cut_off() throws IOException {
        assertRefused("cut-off", "Line 2", file("a,b\r\n1,\"cut in the mid"));
    }

    @Test
    void a_row_without_end_is_refused_and_not_read_into_memory() throws IOException {
        assertRefused("over-limit", "More than", file("a,b\r\n1,\"" + "x".repeat(2 << 20)));
    }

    @Test
    void a_workbook_is_no_csv() throws IOException {
        assertRefused("not-csv", "This is a workbook", file("PK\u0003\u0004 and so on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 55", "-", "@x", "\tx", "\rx", "'x", "''=x", "x", "5", "'"})
    void what_is_written_is_read_again(String text) {
        assertEquals(text, CsvText.read(CsvText.write(text)));
    }

    @Test
    void only_what_a_spreadsheet_would_calculate_gets_an_apostrophe() {
        assertEquals("'=cmd|x", CsvText.write("=cmd|x"));
        assertEquals("a=b", CsvText.write("a=b"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("file.csv"), text);
    }

    private static List<TableRow> rows(Path file) {
        List<TableRow> rows = new ArrayList<>();
        try (TableFile csv = TableFile.csv(file)) {
            csv.tables().get(0).read(rows::add);
        }
        return rows;
    }

    private static List<String> notes(Path file) {
        try (TableFile csv = TableFile.csv(file)) {
            return csv.tables().get(0).notes().stream().map(FileNote::code).toList();
        }
    }

    private static void assertRefused(String code, String where, Path file) {
        Unreadable refused = assertThrows(Unreadable.class, () -> TableFile.csv(file));
        assertEquals(code, refused.code());
        assertEquals(where, refused.detail().substring(0, where.length()));
    }
}
