package org.istmo.web.treaty;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.proposal.ArticleProposal;
import org.istmo.domain.proposal.Ground;
import org.istmo.domain.proposal.ProposalDecision;
import org.istmo.domain.proposal.ProposalFilter;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as JSON.
 *
 * @param title of the article
 * @param workingTranslation whether the Spanish title is a translation of our own
 * @param left the share of the activity's money, in percent, that no article has yet
 * @param grounds why it is proposed, as the rules are now
 * @param decision null while there is none
 */
public record ProposalView(
        ActivityView activity,
        String treaty,
        String article,
        Bilingual title,
        boolean workingTranslation,
        String status,
        Bilingual label,
        BigDecimal left,
        List<GroundView> grounds,
        @Nullable DecisionView decision,
        String href) {

    /** @param version from which a decision changes it: what If-Match names */
    public record ActivityView(long id, String office, String identifier, Bilingual title, long version, String href) {}

    /**
     * A reason.
     *
     * @param kind {@code theme} or {@code words}
     * @param rule the code of the theme or of the phrase
     * @param place {@code title} or {@code description}, and {@code found} the words as they are written there; null of a theme
     */
    public record GroundView(
            String kind,
            String rule,
            @Nullable String place,
            @Nullable String found,
            Bilingual explained) {

        static GroundView of(Ground ground) {
            if (ground instanceof Ground.OfWords words) {
                return new GroundView(
                        "words",
                        words.phrase(),
                        words.place(),
                        words.found(),
                        TreatyWords.both("ground." + words.place(), words.found(), words.words()));
            }
            Ground.OfTheme theme = (Ground.OfTheme) ground;
            return new GroundView("theme", theme.theme(), null, null, TreatyWords.both("ground.theme", theme.name()));
        }
    }

    /** @param percentage share that the article was given; null of what was declined */
    public record DecisionView(
            String decision,
            @Nullable BigDecimal percentage,
            @Nullable String reason,
            String by,
            OffsetDateTime at) {

        static DecisionView of(ProposalDecision decision) {
            return new DecisionView(
                    decision.decision(),
                    decision.percentage() == null ? null : plain(decision.percentage()),
                    decision.reason(),
                    decision.by(),
                    decision.at());
        }
    }

    static ProposalView of(ArticleProposal proposal) {
        ProposalDecision decision = proposal.decision();
        String status = decision == null ? ProposalFilter.OPEN : decision.decision();
        String treaty = proposal.article().treaty();
        String article = proposal.article().article();
        return new ProposalView(
                new ActivityView(
                        proposal.activity(),
                        proposal.office(),
                        proposal.identifier(),
                        proposal.title(),
                        proposal.version(),
                        "/api/v1/activities/" + proposal.activity()),
                treaty,
                article,
                proposal.article().title(),
                proposal.article().workingTranslation(),
                status,
                TreatyWords.both("proposal." + status),
                plain(proposal.left()),
                proposal.grounds().stream().map(GroundView::of).toList(),
                decision == null ? null : DecisionView.of(decision),
                "/api/v1/treaties/" + treaty + "/proposals/" + proposal.activity() + "/" + CellPaths.segment(article));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
