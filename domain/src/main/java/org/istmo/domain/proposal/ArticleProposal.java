package org.istmo.domain.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article that an activity may support.
 *
 * @param version of the activity, from which a confirmation changes it
 * @param grounds as the rules have it now; none may be left of one that was decided
 * @param left the share of the activity's money, in percent, that no article has yet
 * @param decision null while there is none
 */
public record ArticleProposal(
        long activity,
        String office,
        String identifier,
        Bilingual title,
        long version,
        Article article,
        List<Ground> grounds,
        BigDecimal left,
        @Nullable ProposalDecision decision) {

    public ArticleProposal {
        grounds = List.copyOf(grounds);
    }

    /**
     * The same as it stands without its decision.
     *
     * @param now the version of the activity
     * @param leaves the share of its money that no article has then
     */
    ArticleProposal open(long now, BigDecimal leaves) {
        return new ArticleProposal(activity, office, identifier, title, now, article, grounds, leaves, null);
    }
}
