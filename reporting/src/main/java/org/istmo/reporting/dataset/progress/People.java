package org.istmo.reporting.dataset.progress;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * People reached in the period, by age group and sex.
 *
 * @param sexes the columns; the total follows them
 * @param groups the rows; the total is the last
 * @param undated people of rows without a day, who are in no figure here; null for a small count, which is not told
 */
public record People(List<Text> sexes, List<Group> groups, @Nullable BigDecimal undated) {

    public People {
        sexes = List.copyOf(sexes);
        groups = List.copyOf(groups);
    }

    /**
     * An age group.
     *
     * @param code empty for the total
     * @param counts by sex and in all
     */
    public record Group(String code, Text title, List<Count> counts) {

        public Group {
            counts = List.copyOf(counts);
        }
    }

    /** @param people null for a small count, or one that would reveal one: not told */
    public record Count(String key, @Nullable BigDecimal people) {}
}
