package org.istmo.reporting.dataset.statement;

import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * The columns and wording that the agreement asks for.
 *
 * @param byCategory whether what was spent is shown by UN cost category, not by budget line
 * @param columns of the budget table, in order
 * @param title in the stead of the report type's; null for that
 * @param opening before the balance; null for nothing
 * @param notes after our own; null for nothing
 */
public record Format(
        boolean byCategory,
        List<Heading> columns,
        @Nullable Text title,
        @Nullable Text opening,
        @Nullable Text notes,
        boolean projects,
        boolean activities) {

    /**
     * A column.
     *
     * @param code such as {@code budget} or {@code period}
     * @param words in the stead of our own; null for those
     */
    public record Heading(String code, @Nullable Text words) {}

    public Format {
        columns = List.copyOf(columns);
    }
}
