package org.istmo.web.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Rejection;

/** Which cells of a rejected row have to be mended, and why, told from the pointers of its reasons. */
final class WrongCells {

    private static final Pattern SHEET_CELL = Pattern.compile("(?s).*!([A-Z]{1,3})\\d+");
    private static final Pattern NUMBERED = Pattern.compile("column (\\d{1,4})");
    private static final Pattern CSV_CELL = Pattern.compile("(?s)row \\d+, column (.+)");

    private final Map<Integer, String> byColumn = new HashMap<>();
    private final String all;

    WrongCells(Rejection rejection, List<String> header, TemplateWords words) {
        StringJoiner reasons = new StringJoiner(" | ");
        for (Reason reason : rejection.reasons()) {
            String why = words.reason(reason.code(), reason.detail());
            int column = column(reason.pointer(), header);
            if (column >= 0) {
                byColumn.merge(column, why, (one, other) -> one + "\n" + other);
            }
            String name = column >= 0 && column < header.size() ? header.get(column) : "";
            reasons.add(name.isEmpty() ? why : name.replace("*", "").strip() + ": " + why);
        }
        this.all = reasons.toString();
    }

    /** The position that a pointer names; -1 where it names no cell. */
    static int column(String pointer, List<String> header) {
        Matcher sheet = SHEET_CELL.matcher(pointer);
        if (sheet.matches()) {
            return CellReference.convertColStringToIndex(sheet.group(1));
        }
        Matcher csv = CSV_CELL.matcher(pointer);
        return csv.matches() ? named(csv.group(1), header) : -1;
    }

    /** By its name, as a mapping may write it, or by its number. */
    private static int named(String name, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).strip().equalsIgnoreCase(name.strip())) {
                return column;
            }
        }
        Matcher number = NUMBERED.matcher(name);
        return number.matches() ? Integer.parseInt(number.group(1)) - 1 : -1;
    }

    /** From 0, with what is wrong there. */
    Map<Integer, String> byColumn() {
        return byColumn;
    }

    /** Everything that is wrong, each with its column. */
    String all() {
        return all;
    }
}
