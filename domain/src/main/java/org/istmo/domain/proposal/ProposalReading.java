package org.istmo.domain.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;

/** Makes a treaty's proposals out of activities and the rules as they stand; what is linked or decided already is not open. Final clauses are not proposed. */
final class ProposalReading {

    private static final int AT_ONCE = 200;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final ActivityTexts activities;
    private final ArticleRules rules;
    private final List<Article> articles;

    /** @param levels of the activities that may be seen */
    ProposalReading(Handle handle, String treaty, List<String> levels) {
        this.activities = new ActivityTexts(handle, treaty, levels);
        this.rules = new ArticleRules(handle, treaty);
        this.articles = TreatyRows.articles(handle, treaty).stream()
                .filter(article -> article.assessability() != Assessability.FINAL_CLAUSE)
                .toList();
    }

    /** By activity, each in the treaty's order; those after the article of that ordinal of that activity. */
    List<ArticleProposal> page(ProposalFilter filter, long activity, long ordinal, int limit) {
        List<ArticleProposal> found = new ArrayList<>();
        long from = activity;
        while (true) {
            List<ActivityText> some = activities.from(filter, from, AT_ONCE);
            for (ActivityText text : some) {
                for (ArticleProposal proposal : of(text, filter)) {
                    boolean after = text.id() > activity || proposal.article().ordinal() > ordinal;
                    if (after && found.size() < limit) {
                        found.add(proposal);
                    }
                }
            }
            if (some.size() < AT_ONCE || found.size() >= limit) {
                return found;
            }
            from = some.get(some.size() - 1).id() + 1;
        }
    }

    private List<ArticleProposal> of(ActivityText text, ProposalFilter filter) {
        if (!filter.isOpen() && text.decisions().isEmpty()) {
            return List.of();
        }
        Map<String, List<Ground>> grounds = rules.of(text);
        Set<String> shown = new HashSet<>();
        if (filter.isOpen()) {
            shown.addAll(grounds.keySet());
            shown.removeAll(text.articles());
            shown.removeAll(text.decisions().keySet());
        } else {
            text.decisions().forEach((article, decision) -> {
                if (decision.decision().equals(filter.status())) {
                    shown.add(article);
                }
            });
        }
        filter.article().ifPresent(wanted -> shown.retainAll(Set.of(wanted)));
        return articles.stream()
                .filter(article -> shown.contains(article.article()))
                .map(article -> proposal(text, article, grounds.getOrDefault(article.article(), List.of())))
                .toList();
    }

    private static ArticleProposal proposal(ActivityText text, Article article, List<Ground> grounds) {
        return new ArticleProposal(
                text.id(),
                text.office(),
                text.identifier(),
                text.title(),
                text.version(),
                article,
                grounds,
                WHOLE.subtract(text.given()),
                text.decisions().get(article.article()));
    }
}
