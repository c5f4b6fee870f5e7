package org.istmo.web.export;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.export.Cover;

/** The first sheet: who took what and when, how far the trail reached, how many rows there are, and what they come to by type and currency. */
final class CoverSheet {

    private static final int DIGITS = 15;
    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {34, 14, 14, 26, 26, 16};
    private static final List<String> OF_A_LEDGER = List.of("standing", "exactness", "texts", "whole");
    private static final List<String> OF_ROWS = List.of("exactness", "texts");
    private static final List<String> SUMS =
            List.of("sum.type", "sum.currency", "sum.rows", "sum.value", "sum.usd", "sum.withoutRate");

    private final SheetStyles styles;
    private final ExportWords words;
    private final XSSFSheet sheet;
    private int next;

    CoverSheet(XSSFWorkbook workbook, SheetStyles styles, ExportWords words) {
        this.styles = styles;
        this.words = words;
        this.sheet = workbook.createSheet(words.say("sheet.cover"));
    }

    void write(Cover cover, CoverText text, int sheets) {
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
        said(
                "position",
                words.say(
                        "position.value",
                        String.valueOf(cover.position().seq()),
                        cover.position().hash()));
        text.lines().forEach(line -> line(line.label(), line.text()));
        counted("rows", cover.rows());
        counted("sheets", sheets);
        if (!cover.sums().isEmpty()) {
            sums(cover.sums());
        }
        next++;
        text.notes().forEach(this::note);
        for (String note : text.title().isPresent() ? OF_ROWS : OF_A_LEDGER) {
            note(words.say("note." + note));
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
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
        XSSFRow heads = row();
        for (int at = 0; at < SUMS.size(); at++) {
            heads.createCell(at).setCellValue(words.say(SUMS.get(at)));
            heads.getCell(at).setCellStyle(styles.heads());
        }
        for (Cover.Sum sum : sums) {
            XSSFRow row = row();
            row.createCell(0).setCellValue(words.say("type." + sum.type()));
            row.createCell(1).setCellValue(sum.currency());
            count(row, 2, sum.rows());
            amount(row, 3, sum.value());
            amount(row, 4, sum.usd());
            count(row, 5, sum.withoutRate());
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
        row.createCell(1).setCellValue(text.length() > SheetText.MOST ? SheetText.cut(text) : text);
        row.getCell(1).setCellStyle(styles.wrapped());
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, WIDTHS.length - 1));
    }

    private void counted(String key, long count) {
        XSSFRow row = row();
        row.createCell(0).setCellValue(words.say(key));
        row.getCell(0).setCellStyle(styles.labels());
        count(row, 1, count);
    }

    private void note(String text) {
        XSSFRow row = row();
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(styles.wrapped());
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
        row.setHeightInPoints(30);
    }

    private void count(XSSFRow row, int at, long count) {
        styled(row, at, styles.counts()).setCellValue((double) count);
    }

    /** Exact as text where a number would not be. */
    private void amount(XSSFRow row, int at, BigDecimal amount) {
        String written = Plain.money(amount);
        if (Plain.digits(written) <= DIGITS) {
            styled(row, at, styles.amounts()).setCellValue(amount.doubleValue());
        } else {
            styled(row, at, styles.exacts()).setCellValue(written);
        }
    }

    private static XSSFCell styled(XSSFRow row, int at, CellStyle style) {
        XSSFCell cell = row.createCell(at);
        cell.setCellStyle(style);
        return cell;
    }
}
