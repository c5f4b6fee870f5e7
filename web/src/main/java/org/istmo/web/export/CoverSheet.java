package org.istmo.web.export;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;

/** The first sheet: who took what and when, how far the trail reached, how many rows there are, and what they come to by type and currency. */
final class CoverSheet {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {34, 14, 14, 26, 26, 16};
    private static final List<String> SUMS =
            List.of("sum.type", "sum.currency", "sum.rows", "sum.value", "sum.usd", "sum.withoutRate");

    /** In points. */
    private static final float LINE = 15;

    /** Between notes, in points. */
    private static final float BETWEEN = 5;

    private final SheetStyles styles;
    private final SheetCells cells;
    private final ExportWords words;
    private final XSSFSheet sheet;
    private int next;

    CoverSheet(XSSFWorkbook workbook, SheetStyles styles, ExportWords words) {
        this.styles = styles;
        this.cells = new SheetCells(styles);
        this.words = words;
        this.sheet = workbook.createSheet(words.say("sheet.cover"));
    }

    /** @param noted what else the workbook says of itself */
    void write(Cover cover, CoverText text, int sheets, List<String> noted) {
        for (int at = 0; at < WIDTHS.length; at++) {
            sheet.setColumnWidth(at, WIDTHS[at] * CHARACTER);
        }
        row().createCell(0)
                .setCellValue(text.title()
                        .orElseGet(() -> words.say(
                                "title", words.say("ledger." + cover.ledger().word()))));
        sheet.getRow(0).getCell(0).setCellStyle(styles.titles());
        next++;
        said("by", cover.by());
        said(
                "at",
                cover.at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.UTC)
                        .toString());
        said("filter", filter(cover.filter()));
        said("position", position(cover));
        text.lines().forEach(line -> line(line.label(), line.text()));
        counted("rows", cover.rows());
        counted("sheets", sheets);
        if (!cover.sums().isEmpty()) {
            sums(cover.sums());
        }
        next++;
        text.notes().forEach(this::note);
        if (text.title().isEmpty()) {
            note(words.of(cover.ledger(), "note.standing"));
        }
        exactness(cover);
        note(words.say("note.texts"));
        if (text.title().isEmpty() && cover.ledger() == ExportedLedger.TRANSACTIONS) {
            note(words.say("note.whole"));
        }
        noted.forEach(this::note);
        A4Across.fit(sheet);
    }

    /** Of a ledger that has numbers which could be too long. */
    private void exactness(Cover cover) {
        if (!cover.sums().isEmpty()) {
            note(words.say("note.exactness"));
        } else if (cover.ledger().columns().stream().anyMatch(CoverSheet::isExact)) {
            note(words.say("note.exactness.values"));
        }
    }

    private static boolean isExact(Column column) {
        return column.kind() == Column.Kind.AMOUNT || column.kind() == Column.Kind.NUMBER;
    }

    private String position(Cover cover) {
        String hash = cover.position().hash();
        return cover.engaged()
                ? words.say("position.engaged", hash)
                : words.say("position.value", String.valueOf(cover.position().seq()), hash);
    }

    private String filter(Map<String, String> filter) {
        return filter.isEmpty()
                ? words.say("filter.none")
                : filter.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" · "));
    }

    private void sums(List<Cover.Sum> sums) {
        next++;
        cells.heads(row(), 0, SUMS.stream().map(words::say).toList());
        for (Cover.Sum sum : sums) {
            XSSFRow row = row();
            row.createCell(0).setCellValue(words.say("type." + sum.type()));
            row.createCell(1).setCellValue(sum.currency());
            cells.count(row, 2, sum.rows());
            cells.amount(row, 3, sum.value());
            cells.amount(row, 4, sum.usd());
            cells.count(row, 5, sum.withoutRate());
        }
    }

    private XSSFRow row() {
        return sheet.createRow(next++);
    }

    private void said(String key, String text) {
        line(words.say(key), text);
    }

    private void line(String label, String text) {
        XSSFRow row = row();
        row.createCell(0).setCellValue(label);
        row.getCell(0).setCellStyle(styles.labels());
        cells.text(row, 1, text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, WIDTHS.length - 1));
    }

    private void counted(String key, long count) {
        XSSFRow row = row();
        row.createCell(0).setCellValue(words.say(key));
        row.getCell(0).setCellStyle(styles.labels());
        cells.number(row, 1, count);
    }

    private void note(String text) {
        XSSFRow row = row();
        cells.text(row, 0, text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
        // As high as its words: cells that are joined find no height by themselves.
        int width = IntStream.of(WIDTHS).sum() - 15;
        row.setHeightInPoints(LINE * Math.max(1, (text.length() + width - 1) / width) + BETWEEN);
    }
}
