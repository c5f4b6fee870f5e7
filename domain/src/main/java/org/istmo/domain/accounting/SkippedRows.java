package org.istmo.domain.accounting;

/**
 * Rows that are no transactions, such as totals.
 *
 * @param heading of the column that tells; empty when its number does
 * @param number of the column from 1; 0 when its heading tells
 * @param word what it holds then, whatever its case; empty when it holds nothing
 */
public record SkippedRows(String heading, int number, String word) {}
