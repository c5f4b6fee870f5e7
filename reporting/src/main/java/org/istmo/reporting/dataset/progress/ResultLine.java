package org.istmo.reporting.dataset.progress;

import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * An indicator, or a part of it by sex, age group or country.
 *
 * @param activity the identifier
 * @param level the code of IATI ResultType: 1 output, 2 outcome, 3 impact, 9 other
 * @param part what it is a part by; null of the whole
 * @param target aimed at in the period
 * @param actual measured in the period
 * @param cumulative measured up to its end: added up where the indicator counts things, else the last
 */
public record ResultLine(
        String activity,
        Text activityTitle,
        String level,
        Text result,
        Text indicator,
        String unit,
        @Nullable Text part,
        @Nullable Measured baseline,
        @Nullable Measured target,
        @Nullable Measured actual,
        @Nullable Measured cumulative) {}
