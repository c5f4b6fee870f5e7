package org.istmo.web.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Unreadable;

/** References to cells as a sheet's part writes them, such as {@code D7}. */
final class CellReference {

    static final int LAST_ROW = 1 << 20;
    static final int LAST_COLUMN = 1 << 14;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private CellReference() {}

    /** From 0. */
    static int column(String reference) {
        return matched(reference)[0];
    }

    /** From 1. */
    static int row(String reference) {
        return matched(reference)[1];
    }

    /** The number of a row, from 1. */
    static int number(String digits) {
        return matched("A" + digits)[1];
    }

    private static int[] matched(String reference) {
        Matcher matcher = CELL.matcher(reference);
        if (matcher.matches()) {
            int column = 0;
            for (char letter : matcher.group(1).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            int row = Integer.parseInt(matcher.group(2));
            if (column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW) {
                return new int[] {column - 1, row};
            }
        }
        throw new Unreadable("not-a-workbook", "A sheet has no cell '" + reference + "'.");
    }
}
