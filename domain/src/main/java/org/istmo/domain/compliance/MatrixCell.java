package org.istmo.domain.compliance;

import java.math.BigDecimal;
import org.istmo.domain.treaty.Article;
import org.jspecify.annotations.Nullable;

/**
 * A State against an article: what was reported, and what the offices do about it.
 *
 * @param reported the latest assessment that the reader may know of; null where there is none
 * @param activities of both offices that support the article in the State, each event once
 * @param expenditure in US dollars, to the cent, of the shares of the money that support the article in the State
 * @param disbursement the same of what was handed on
 * @param gap whether there is a need that no activity answers, as {@link GapReading} finds it: what is left to the offices, and nothing about the State
 */
public record MatrixCell(
        String state,
        Article article,
        @Nullable Assessment reported,
        long activities,
        BigDecimal expenditure,
        BigDecimal disbursement,
        boolean gap) {

    public int evidence() {
        return reported == null ? 0 : reported.things(AssessmentPart.EVIDENCE).size();
    }

    public int needs() {
        return reported == null ? 0 : reported.things(AssessmentPart.NEEDS).size();
    }
}
