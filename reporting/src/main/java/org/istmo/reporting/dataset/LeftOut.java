package org.istmo.reporting.dataset;

/**
 * What the statement does not show, counted so that the reader knows.
 *
 * @param entriesWithoutRate ledger entries whose currency had no rate on their date: they stand in their own currency and in no US dollar total
 * @param activitiesAboveAudience activities whose titles are above the audience's sensitivity: their money is counted, their words are not shown
 */
public record LeftOut(long entriesWithoutRate, long activitiesAboveAudience) {}
