package org.istmo.reporting.dataset.progress;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of support to a security force.
 *
 * @param activity the identifier
 * @param risk {@code low}, {@code medium}, {@code high} or {@code very-high}
 * @param status {@code assessed}, {@code approved} or {@code refused}
 */
public record DiligenceLine(
        String activity, Text recipient, String risk, String status, LocalDate assessed, @Nullable LocalDate until) {}
