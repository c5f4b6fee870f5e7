package org.istmo.reporting.lineage;

import java.math.BigDecimal;

/**
 * What everything that a figure was made of comes to.
 *
 * @param counted in the figure's unit; zero of the two figures of a rate
 */
public record CountedTotal(long rows, BigDecimal counted) {}
