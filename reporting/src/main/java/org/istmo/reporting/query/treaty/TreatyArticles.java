package org.istmo.reporting.query.treaty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.jdbi.v3.core.Handle;

/** The treaties and their articles, as the reference data has them. */
public final class TreatyArticles {

    private final List<Treaty> treaties;
    private final Map<String, List<Article>> articles = new HashMap<>();
    private final Map<String, ArticleName> names = new HashMap<>();

    public TreatyArticles(Handle handle) {
        this(handle, TreatyRows.all(handle));
    }

    TreatyArticles(Handle handle, List<Treaty> treaties) {
        this.treaties = List.copyOf(treaties);
        for (Treaty treaty : treaties) {
            List<Article> its = TreatyRows.articles(handle, treaty.code());
            articles.put(treaty.code(), its);
            its.forEach(article -> names.put(key(article.treaty(), article.article()), name(treaty, article)));
        }
    }

    private static ArticleName name(Treaty treaty, Article article) {
        return new ArticleName(
                treaty.code(),
                BothLanguages.of(treaty.title()),
                article.article(),
                BothLanguages.of(article.title()),
                article.workingTranslation());
    }

    private static String key(String treaty, String article) {
        return treaty + " " + article;
    }

    /** In the order of the reference data. */
    List<Treaty> treaties() {
        return treaties;
    }

    /** In the treaty's order. */
    List<Article> of(Treaty treaty) {
        return articles.getOrDefault(treaty.code(), List.of());
    }

    public ArticleName name(String treaty, String article) {
        return Optional.ofNullable(names.get(key(treaty, article)))
                .orElseGet(() ->
                        new ArticleName(treaty, Text.untranslated(treaty), article, Text.untranslated(""), false));
    }

    /** All but final clauses, of which there is nothing to implement; in the order of the treaties and of their articles. */
    List<ArticleName> implementable() {
        return treaties.stream()
                .flatMap(treaty -> of(treaty).stream())
                .filter(article -> article.assessability() != Assessability.FINAL_CLAUSE)
                .map(this::name)
                .toList();
    }

    ArticleName name(Article article) {
        return name(article.treaty(), article.article());
    }
}
