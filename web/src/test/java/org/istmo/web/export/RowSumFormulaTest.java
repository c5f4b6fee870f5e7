package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.reporting.reconcile.Condition;
import org.istmo.reporting.reconcile.RowSum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowSumFormulaTest {

    private static final List<Column> COLUMNS = ExportedLedger.TRANSACTIONS.columns();
    private static final int MOST_ROWS = 8;
    private static final LocalDate DAY = LocalDate.parse("2023-02-01");

    /** What a criterion would take for one another, for a number, for a pattern or for a comparison. */
    private static final List<String> CODES = List.of(
            "12",
            "0012",
            "12.0",
            "1E5",
            "100000",
            "2023-01",
            "2023-01-01",
            "1/2",
            "50%",
            "A*",
            "AB",
            "A?",
            "=A",
            "=12",
            "<5",
            "<>5",
            ">=1",
            "*",
            "?",
            "TRUE",
            "falso",
            "#N/A",
            "\"1\"",
            "Sí 1",
            "a word",
            "\uD83D\uDE00 1",
            "*".repeat(250),
            "1".repeat(250));

    @Test
    void a_code_finds_itself_and_nothing_that_a_spreadsheet_takes_for_the_same() throws IOException {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (int at = 0; at < CODES.size(); at++) {
            sums.put(CODES.get(at), BigDecimal.valueOf(1L << at % 20, 2).add(BigDecimal.valueOf(at)));
        }
        XSSFWorkbook book = ledger(sums);
        RowSumFormula formulas = new RowSumFormula(ExportedLedger.TRANSACTIONS, COLUMNS, sheets(sums.size()));

        sums.forEach((code, sum) -> {
            List<Condition> way = List.of(Condition.is("type", "4"), Condition.is("grant", code));
            assertEquals(sum.doubleValue(), worked(book, formulas.of(share(way))), 1e-9, code);
            assertEquals(1, worked(book, formulas.of(count(way))), code);
            Condition later = new Condition("month", Condition.Test.AT_LEAST, DAY.plusDays(1));
            assertEquals(0, worked(book, formulas.of(count(List.of(way.get(1), later)))), code);
            Condition other = new Condition("grant", Condition.Test.IS_NOT, code);
            assertEquals(sums.size() - 1, worked(book, formulas.of(count(List.of(way.get(0), other)))), code);
        });
    }

    /** As Excel and LibreOffice read it; Apache POI knows the sign before {@code *} and {@code ?} alone, so that it cannot be asked. */
    @Test
    void the_sign_that_escapes_is_escaped_by_itself() {
        RowSumFormula formulas = new RowSumFormula(ExportedLedger.TRANSACTIONS, COLUMNS, List.of(9));

        String formula =
                formulas.of(count(List.of(Condition.is("grant", "~A~*")))).get(0);

        assertEquals("COUNTIFS('transactions'!$K$2:$K$9,\"~~A~~~*\")", formula);
    }

    @Test
    void what_is_no_number_and_no_pattern_is_said_as_it_is() {
        RowSumFormula formulas = new RowSumFormula(ExportedLedger.TRANSACTIONS, COLUMNS, List.of(9));
        Condition from = new Condition("month", Condition.Test.AT_LEAST, DAY);

        assertEquals(
                "SUMIFS('transactions'!$S$2:$S$9,'transactions'!$K$2:$K$9,\"forensics\",'transactions'!$AJ$2:$AJ$9,\">=44958\")",
                formulas.of(share(List.of(Condition.is("grant", "forensics"), from)))
                        .get(0));
        assertTrue(formulas.of(share(List.of(Condition.is("grant", "A-12"), from)))
                .get(0)
                .matches("SUMIFS\\(.*\"A-12\\*\",.*\"\\?{4}\",.*\">=44958\"\\)"));
    }

    /** At the border itself one cell holds it; a character more, and two do. */
    @Test
    void what_one_cell_does_not_hold_is_in_several_and_each_of_them_is_a_formula() throws IOException {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (int at = 0; at < 200; at++) {
            sums.put("G-" + at, BigDecimal.valueOf(at, 2));
        }
        XSSFWorkbook book = ledger(sums);
        RowSum all = new RowSum(
                Optional.of("share_usd"),
                sums.keySet().stream()
                        .map(code -> List.of(Condition.is("grant", code)))
                        .toList());
        List<Integer> sheets = sheets(sums.size());
        RowSumFormula formulas = new RowSumFormula(ExportedLedger.TRANSACTIONS, COLUMNS, sheets);

        List<String> parts = formulas.of(all);

        int most = 8_192;
        assertTrue(parts.size() > 10, () -> "parts: " + parts.size());
        for (String part : parts) {
            assertTrue(part.length() <= most && part.length() > most / 2, () -> "characters: " + part.length());
            FormulaParser.parse(part, XSSFEvaluationWorkbook.create(book), FormulaType.CELL, 0);
        }
        assertEquals(199 * 100 / 100.0, worked(book, parts), 1e-6);
        int whole = String.join("+", parts).length();
        assertEquals(
                1,
                new RowSumFormula(ExportedLedger.TRANSACTIONS, COLUMNS, sheets, whole)
                        .of(all)
                        .size());
        assertEquals(
                2,
                new RowSumFormula(ExportedLedger.TRANSACTIONS, COLUMNS, sheets, whole - 1)
                        .of(all)
                        .size());
    }

    private static RowSum share(List<Condition> way) {
        return new RowSum(Optional.of("share_usd"), List.of(way));
    }

    private static RowSum count(List<Condition> way) {
        return new RowSum(Optional.empty(), List.of(way));
    }

    private static double worked(XSSFWorkbook book, List<String> parts) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        Cell cell = Optional.ofNullable(book.getSheet("scratch"))
                .orElseGet(() -> book.createSheet("scratch"))
                .createRow(0)
                .createCell(0);
        double sum = 0;
        for (String part : parts) {
            cell.setCellFormula(part);
            evaluator.clearAllCachedResultValues();
            sum += evaluator.evaluate(cell).getNumberValue();
        }
        return sum;
    }

    /** Rows of each sheet, with its header. */
    private static List<Integer> sheets(int rows) {
        int each = MOST_ROWS - 1;
        return IntStream.range(0, (rows + each - 1) / each)
                .map(at -> Math.min(each, rows - at * each) + 1)
                .boxed()
                .toList();
    }

    private static XSSFWorkbook ledger(Map<String, BigDecimal> sums) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(out, ExportWords.in(Language.EN), MOST_ROWS);
        file.begin(COLUMNS);
        for (Map.Entry<String, BigDecimal> one : sums.entrySet()) {
            @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
            put(cells, "type", "4");
            put(cells, "grant", one.getKey());
            put(cells, "month", DAY);
            put(cells, "share_usd", one.getValue());
            file.take(cells);
        }
        file.end(new Cover(
                ExportedLedger.TRANSACTIONS,
                "An auditor (auditor)",
                Instant.parse("2024-02-01T10:20:30Z"),
                Map.of(),
                new TrailPosition(7, "abc"),
                sums.size(),
                List.of()));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void put(@Nullable Object[] cells, String column, Object value) {
        cells[COLUMNS.stream().map(Column::name).toList().indexOf(column)] = value;
    }
}
