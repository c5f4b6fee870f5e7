package org.istmo.web.treaty;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.ArticleTexts;
import org.istmo.domain.treaty.Instrument;
import org.istmo.domain.treaty.Treaty;
import org.jspecify.annotations.Nullable;

/**
 * An article with its text, as JSON.
 *
 * @param text a paragraph a line; there is no Spanish one. Null of an article that did not come with the server, and {@code language} and {@code note} with it
 * @param note where the text is from, and that it is not the authentic one
 * @param depositary where the depositary keeps the treaty's instruments
 */
public record ArticleTextView(
        String treaty,
        String article,
        Bilingual title,
        boolean workingTranslation,
        @Nullable Bilingual translation,
        ArticleView.@Nullable ChapterView chapter,
        @Nullable Integer reviewCycle,
        String assessability,
        Bilingual label,
        String href,
        @Nullable Bilingual text,
        @Nullable String language,
        @Nullable Bilingual note,
        List<String> depositary) {

    static ArticleTextView of(Treaty treaty, Article article) {
        ArticleView view = ArticleView.of(article);
        String text = ArticleTexts.of(article).orElse(null);
        return new ArticleTextView(
                view.treaty(),
                view.article(),
                view.title(),
                view.workingTranslation(),
                view.translation(),
                view.chapter(),
                view.reviewCycle(),
                view.assessability(),
                view.label(),
                view.href(),
                text == null ? null : new Bilingual(text, null),
                text == null ? null : "en",
                text == null ? null : TreatyWords.both("text.note"),
                treaty.instruments().stream()
                        .map(Instrument::depositary)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
