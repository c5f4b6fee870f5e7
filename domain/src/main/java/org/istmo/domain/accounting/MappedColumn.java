package org.istmo.domain.accounting;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a fact stands: in the column of that heading or number, or the same in every row. Exactly one of the three is given.
 *
 * @param heading as the header row says it, whatever its case; empty when not given
 * @param number of the column from 1; 0 when not given
 * @param constant empty when not given
 * @param words what the column's words stand for; a column with such words holds no others
 */
public record MappedColumn(String heading, int number, String constant, Map<String, String> words) {

    public MappedColumn {
        words = Collections.unmodifiableMap(new TreeMap<>(words));
    }

    boolean isConstant() {
        return !constant.isEmpty();
    }

    /** As people name it. */
    String told() {
        return isConstant() ? "'" + constant + "'" : heading.isEmpty() ? "column " + number : heading;
    }
}
