package org.istmo.web.template;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a workbook of rows look; dates and amounts are shown in one form wherever the workbook is opened. */
final class BookStyles {

    private static final String DATE = "yyyy-mm-dd";
    private static final String AMOUNT = "#,##0.00####";
    private static final String WHOLE = "0";
    private static final String TEXT = "@";

    private final Workbook workbook;
    private final CellStyle name;
    private final CellStyle needed;
    private final CellStyle key;
    private final CellStyle wrapped;
    private final CellStyle title;
    private final Map<Column.Kind, CellStyle> plain = new EnumMap<>(Column.Kind.class);
    private final Map<Column.Kind, CellStyle> wrong = new EnumMap<>(Column.Kind.class);
    private final Map<Column.Kind, CellStyle> example = new EnumMap<>(Column.Kind.class);

    BookStyles(Workbook workbook) {
        this.workbook = workbook;
        this.name = heading(IndexedColors.DARK_BLUE);
        this.needed = heading(IndexedColors.DARK_RED);
        this.key = key();
        this.wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        this.title = workbook.createCellStyle();
        title.setFont(font(IndexedColors.DARK_BLUE, true, 14));
        for (Column.Kind kind : Column.Kind.values()) {
            plain.put(kind, cell(kind));
            wrong.put(kind, marked(kind));
            example.put(kind, shown(kind));
        }
    }

    private CellStyle heading(IndexedColors fill) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(IndexedColors.WHITE, true, 11));
        style.setFillForegroundColor(fill.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(IndexedColors.WHITE.getIndex());
        return style;
    }

    private CellStyle key() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(IndexedColors.GREY_50_PERCENT, false, 8));
        return style;
    }

    private Font font(IndexedColors colour, boolean bold, int points) {
        Font font = workbook.createFont();
        font.setColor(colour.getIndex());
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private CellStyle cell(Column.Kind kind) {
        CellStyle style = workbook.createCellStyle();
        String format = switch (kind) {
            case DATE -> DATE;
            case AMOUNT -> AMOUNT;
            case COUNT -> WHOLE;
            case TEXT, LINES, CODE, SHARES -> TEXT;
        };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(kind == Column.Kind.LINES);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle marked(Column.Kind kind) {
        CellStyle style = cell(kind);
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle shown(Column.Kind kind) {
        CellStyle style = cell(kind);
        style.setWrapText(true);
        return style;
    }

    /** Of a cell that is there to be read whole. */
    CellStyle example(Column.Kind kind) {
        return example.getOrDefault(kind, wrapped);
    }

    CellStyle name(boolean required) {
        return required ? needed : name;
    }

    CellStyle keys() {
        return key;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    CellStyle title() {
        return title;
    }

    CellStyle plain(Column.Kind kind) {
        return plain.getOrDefault(kind, wrapped);
    }

    /** Of a cell that has to be mended. */
    CellStyle wrong(Column.Kind kind) {
        return wrong.getOrDefault(kind, wrapped);
    }
}
