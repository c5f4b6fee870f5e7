package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.web.table.CsvText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCsvTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("transaction", Column.Kind.COUNT, 10),
            new Column("title", Column.Kind.TEXT, 30),
            new Column("date", Column.Kind.DAY, 12),
            new Column("value", Column.Kind.AMOUNT, 18),
            new Column("rate", Column.Kind.NUMBER, 14),
            new Column("counted", Column.Kind.FLAG, 10));

    @Test
    void a_line_is_as_rfc_4180_and_iso_8601_have_it() throws IOException {
        assertEquals(
                "transaction,title,date,value,rate,counted\r\n-1,\"a \"\"b\"\", c\",2023-03-05,-1234.50,18.25,true\r\n12345678901,,,,,\r\n",
                written(
                        row(-1, "a \"b\", c", "-1234.500000"),
                        new @Nullable Object[] {12_345_678_901L, null, null, null, null, null}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'quoted",
                "a \"b\"",
                "a\nb",
                "a\r\nb",
                "👍 é <&>",
                " x ",
                "ñandú",
                "漢字"
            })
    void a_text_comes_back_whole_and_none_begins_like_a_formula(String text) throws IOException {
        String cell = read(written(row(1, text, "1"))).get(1).get(1);

        assertEquals(text, CsvText.read(cell));
        assertTrue("=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
    }

    @Test
    void long_texts_and_long_amounts_stand_whole_and_a_negative_number_has_no_apostrophe() throws IOException {
        CSVRecord read = read(written(row(1, "👍x".repeat(13_400), "-123456789012345678901234.123456")))
                .get(1);

        assertEquals("👍x".repeat(13_400), read.get(1));
        assertEquals("-123456789012345678901234.123456", read.get(3));
    }

    /** What OpenAPI says of the order of the columns is what the files have. */
    @ParameterizedTest
    @EnumSource(ExportedLedger.class)
    void the_contract_names_every_column_in_its_order(ExportedLedger ledger) {
        String named = "Columns of " + ledger.word() + ", in their order: "
                + String.join(", ", ledger.columns().stream().map(Column::name).toList()) + ".";

        assertTrue(ExportsResource.DESCRIPTION.contains(named), named);
    }

    private static @Nullable Object[] row(long number, String title, String value) {
        return new Object[] {
            number, title, LocalDate.parse("2023-03-05"), new BigDecimal(value), new BigDecimal("18.250000000000"), true
        };
    }

    private static String written(@Nullable Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile file = new CsvFile(out);
        file.begin(COLUMNS);
        for (Object[] row : rows) {
            file.take(row);
        }
        file.end(new Cover(
                ExportedLedger.ACTIVITIES,
                "",
                Instant.EPOCH,
                Map.of(),
                new TrailPosition(1, ""),
                rows.length,
                List.of()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }
}
