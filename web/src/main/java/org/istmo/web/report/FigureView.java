package org.istmo.web.report;

/**
 * A printed figure.
 *
 * @param value exact, as a string
 * @param currency ISO 4217
 * @param rows where the ledger rows are that it was made of
 */
public record FigureView(String key, String label, String value, String currency, String rows) {}
