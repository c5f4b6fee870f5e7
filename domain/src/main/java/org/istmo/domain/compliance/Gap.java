package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaty;
import org.jspecify.annotations.Nullable;

/**
 * Something that is left to the offices, with what it rests on.
 *
 * @param version of the assessment that it rests on; 0 where nothing was reported that the reader may know of
 * @param thing the need or the recommendation, by the names of {@link AssessmentPart}; empty for the other kinds
 * @param since the day from which it waits: of a need the date of the assessment that first stated it, of a recommendation that or its last follow-up, of
 *     activities their first start; null of money, or where activities have no start
 * @param expenditure in US dollars, to the cent, of the shares of the money that support the article in the State, over all time
 * @param disbursement the same of what was handed on
 */
public record Gap(
        GapKind kind,
        Duty duty,
        ServedState state,
        Treaty treaty,
        Article article,
        long version,
        Map<String, Object> thing,
        @Nullable LocalDate since,
        BigDecimal expenditure,
        BigDecimal disbursement) {

    public Gap {
        thing = Map.copyOf(thing);
    }

    /** In US dollars: what was spent and what was handed on. */
    public BigDecimal money() {
        return expenditure.add(disbursement);
    }

    /** The number of the need or the recommendation within its assessment; 0 where it is about neither. */
    public long number() {
        return thing.get(AssessmentPart.NUMBER) instanceof Long number ? number : 0;
    }

    public Cell cell() {
        return new Cell(treaty.code(), article.article(), state.code());
    }

    /**
     * By what waits; then in the treaty's own order. Last of all by the State's code, so that a list is the same each time.
     *
     * @param treaties their codes in the order of the reference data
     */
    static Comparator<Gap> order(List<String> treaties) {
        return Comparator.comparing(Gap::waiting)
                .thenComparing(gap -> treaties.indexOf(gap.treaty().code()))
                .thenComparing(gap -> gap.article().ordinal())
                .thenComparing(gap -> gap.state().code())
                .thenComparing(Gap::number);
    }

    private Waiting waiting() {
        return new Waiting(duty, since, money());
    }
}
