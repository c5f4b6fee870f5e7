package org.istmo.reporting.render.document;

import java.math.BigDecimal;

/**
 * A figure of a table that does not follow from the figures that it says it follows from.
 *
 * @param table the table's id
 * @param row the row's id
 * @param column the column's key
 * @param key the figure's key; may be empty
 * @param printed what the table says
 * @param reckoned what its parts come to
 * @param unit of both
 */
public record Tie(
        String table, String row, String column, String key, BigDecimal printed, BigDecimal reckoned, Unit unit) {}
