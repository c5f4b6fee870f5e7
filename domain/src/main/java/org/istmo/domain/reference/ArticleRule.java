package org.istmo.domain.reference;

import java.util.Map;
import org.istmo.domain.field.Sent;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;

/** What is said of an article is said of one that there is, and that is no final clause. */
class ArticleRule implements ReferenceRule {

    private static final String ARTICLE = "article";

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        if (before.isEmpty()
                && after.get("treaty") instanceof String treaty
                && after.get(ARTICLE) instanceof String number) {
            TreatyRows.article(handle, treaty, number)
                    .ifPresentOrElse(
                            article -> judge(article, sent),
                            () -> sent.wrong(
                                    ARTICLE,
                                    "unknown-code",
                                    "The treaty " + treaty + " has no article '" + number + "'."));
        }
    }

    private static void judge(Article article, Sent sent) {
        if (article.assessability() == Assessability.FINAL_CLAUSE) {
            sent.wrong(
                    ARTICLE,
                    "not-assessable",
                    "Article " + article.article() + " is a final clause: there is nothing to implement.");
        }
    }
}
