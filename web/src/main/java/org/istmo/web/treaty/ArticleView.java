package org.istmo.web.treaty;

import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON.
 *
 * @param workingTranslation whether the Spanish title is a translation of our own, and {@code translation} what to say of it
 * @param chapter null where the treaty has none
 * @param reviewCycle of the treaty's review mechanism, or cluster, from 1: its own, or else its chapter's
 * @param href where its text is read
 */
public record ArticleView(
        String treaty,
        String article,
        Bilingual title,
        boolean workingTranslation,
        @Nullable Bilingual translation,
        @Nullable ChapterView chapter,
        @Nullable Integer reviewCycle,
        String assessability,
        Bilingual label,
        String href) {

    /** @param reviewCycle of the treaty's review mechanism, from 1; null where none looks at it */
    public record ChapterView(
            String chapter, Bilingual title, @Nullable Integer reviewCycle) {

        static ChapterView of(Chapter chapter) {
            return new ChapterView(chapter.chapter(), chapter.title(), chapter.reviewCycle());
        }
    }

    static ArticleView of(Article article) {
        Chapter chapter = article.chapter();
        return new ArticleView(
                article.treaty(),
                article.article(),
                article.title(),
                article.workingTranslation(),
                article.workingTranslation() ? TreatyWords.both("translation.working") : null,
                chapter == null ? null : ChapterView.of(chapter),
                article.reviewCycle(),
                article.assessability().word(),
                TreatyWords.both("assessability." + article.assessability().word()),
                href(article.treaty(), article.article()));
    }

    static String href(String treaty, String article) {
        return "/api/v1/treaties/" + treaty + "/articles/" + CellPaths.segment(article);
    }
}
