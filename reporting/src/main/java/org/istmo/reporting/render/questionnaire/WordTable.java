package org.istmo.reporting.render.questionnaire;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of fixed widths; its head is repeated on every page that it goes on to. */
final class WordTable {

    private static final String LINES = "A6A6A6";
    private static final String HEAD = "E7E6E6";
    private static final int LINE = 4;
    private static final int PADDING = 85;

    private final XWPFTable table;
    private final int[] widths;
    private boolean begun;

    WordTable(XWPFTable table, int... widths) {
        this.table = table;
        this.widths = widths.clone();
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.setWidth(Arrays.stream(widths).sum());
        table.setCellMargins(PADDING / 2, PADDING, PADDING / 2, PADDING);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, LINE, 0, LINES);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, LINE, 0, LINES);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, LINE, 0, LINES);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, LINE, 0, LINES);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, LINE, 0, LINES);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, LINE, 0, LINES);
        table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    /** The first row, repeated wherever the table goes on. */
    WordTable head(List<String> titles) {
        XWPFTableRow row = row();
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int column = 0; column < titles.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setColor(HEAD);
            paragraph(cell, "CellHead", titles.get(column)).setKeepNext(true);
        }
        return this;
    }

    /** A row of single paragraphs. */
    WordTable row(List<String> texts) {
        XWPFTableRow row = row();
        for (int column = 0; column < texts.size(); column++) {
            paragraph(row.getCell(column), "Cell", texts.get(column));
        }
        return this;
    }

    /** A row whose first cell names what stands in the second. */
    WordTable named(String name, String text) {
        XWPFTableRow row = row();
        row.getCell(0).setColor(HEAD);
        paragraph(row.getCell(0), "CellHead", name);
        paragraph(row.getCell(1), "Cell", text);
        return this;
    }

    /** An empty row of cells that still hold no paragraph. */
    XWPFTableRow row() {
        XWPFTableRow row = begun ? table.createRow() : table.getRow(0);
        begun = true;
        for (int column = 0; column < widths.length; column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(String.valueOf(widths[column]));
            while (!cell.getParagraphs().isEmpty()) {
                cell.removeParagraph(0);
            }
        }
        return row;
    }

    static XWPFParagraph paragraph(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }
}
