package org.istmo.reporting.aggregate;

/** Parts whose currency had no rate on their date: they are in no dollar figure. */
public record WithoutRate(String currency, long parts) {}
