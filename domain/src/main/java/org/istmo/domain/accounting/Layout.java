package org.istmo.domain.accounting;

/**
 * How the file of an export is laid out.
 *
 * @param sheet of a workbook; empty for the first one that is shown
 * @param headerRow the row of the headings, from 1; 0 when there is none
 * @param delimiter of a CSV file; empty when it is to be recognised
 */
public record Layout(String sheet, int headerRow, String delimiter, DecimalStyle decimals, DateStyle dates) {}
