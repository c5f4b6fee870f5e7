package org.istmo.web.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.table.Cell.Kind;
import org.istmo.web.table.Cell.Mark;
import org.jspecify.annotations.Nullable;

/** What the elements of a cell mean (ECMA-376, part 1, 18.3.1.4). */
final class CellValues {

    private static final int TEXT = 1 << 20;

    private final CellStyles styles;
    private final SharedTexts texts;
    private final boolean from1904;

    CellValues(CellStyles styles, SharedTexts texts, boolean from1904) {
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
    }

    /**
     * @param type attribute {@code t}, empty for a number
     * @param style attribute {@code s}
     * @param formula whether there is one
     * @param valued whether there is a value, be it an empty one
     */
    Cell cell(int column, String type, String style, boolean formula, boolean valued, String value) {
        if (value.length() > TEXT) {
            throw new Unreadable("over-limit", "A cell of more than " + TEXT + " characters.");
        }
        Cell cell = valued ? valued(column, type, style, value) : Cell.blank(column);
        if (!formula) {
            return cell;
        }
        return cell.with(valued ? Mark.FORMULA : Mark.FORMULA_WITHOUT_VALUE);
    }

    private Cell valued(int column, String type, String style, String value) {
        return switch (type) {
            case "s" -> Cell.text(column, shared(value.strip()));
            case "str", "inlineStr" -> Cell.text(column, EscapedText.read(value));
            case "b" -> Cell.text(column, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, Kind.ERROR, value, null, Set.of());
            case "d" -> iso(column, value.strip());
            default -> number(column, style, value.strip());
        };
    }

    private String shared(String number) {
        try {
            return texts.text(Integer.parseInt(number));
        } catch (NumberFormatException noNumber) {
            throw new Unreadable("not-a-workbook", "A cell refers to the text '" + number + "'.");
        }
    }

    private Cell number(int column, String style, String value) {
        if (value.isEmpty()) {
            return Cell.blank(column);
        }
        if (styles.isDate(style)) {
            LocalDate date = date(value);
            if (date != null) {
                return new Cell(column, Kind.DATE, date.toString(), date, Set.of());
            }
        }
        Set<Mark> marks = styles.isPercent(style) ? EnumSet.of(Mark.PERCENT) : Set.of();
        return new Cell(column, Kind.NUMBER, value, null, marks);
    }

    private @Nullable LocalDate date(String value) {
        try {
            LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(value), from1904);
            return time == null ? null : time.toLocalDate();
        } catch (RuntimeException noDate) {
            return null;
        }
    }

    private static Cell iso(int column, String value) {
        try {
            LocalDate date = LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
            return new Cell(column, Kind.DATE, date.toString(), date, Set.of());
        } catch (RuntimeException noDate) {
            return Cell.text(column, value);
        }
    }
}
