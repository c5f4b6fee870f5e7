package org.istmo.reporting.dataset.progress;

import org.istmo.reporting.dataset.Text;

/**
 * A section that is not as it should be before the report is submitted.
 *
 * @param narrative its number; 0 when there is none
 * @param why {@code missing}, {@code draft}, {@code no-english}, {@code no-spanish}, or {@code unchanged} since the last report
 */
public record MissingNarrative(String section, Text title, String grant, long narrative, String why) {}
