package org.istmo.domain.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.overlap.likeness.StemmedText;
import org.jdbi.v3.core.Handle;

/** The rules of a treaty as the reference data has them now, but for those that were retired. */
final class ArticleRules {

    private record Phrase(String article, Ground.OfWords ground, List<StemmedText> stemmed) {}

    private final Map<String, Map<String, Ground>> articlesOfThemes = new HashMap<>();
    private final List<Phrase> phrases;
    private final Map<String, String> stems = new HashMap<>();

    ArticleRules(Handle handle, String treaty) {
        handle.createQuery(
                        "SELECT r.theme, r.article, t.name_en, t.name_es FROM article_theme r JOIN theme t ON t.code = r.theme"
                                + " WHERE r.treaty = :treaty AND r.retired_on IS NULL")
                .bind("treaty", treaty)
                .map((row, context) -> Map.entry(
                        row.getString("article"),
                        new Ground.OfTheme(
                                row.getString("theme"),
                                new Bilingual(row.getString("name_en"), row.getString("name_es")))))
                .forEach(rule -> articlesOfThemes
                        .computeIfAbsent(rule.getValue().theme(), first -> new HashMap<>())
                        .put(rule.getKey(), rule.getValue()));
        phrases = handle.createQuery("SELECT article, phrase, words_en, words_es FROM article_phrase"
                        + " WHERE treaty = :treaty AND retired_on IS NULL ORDER BY article, phrase")
                .bind("treaty", treaty)
                .map((row, context) -> phrase(
                        row.getString("article"),
                        row.getString("phrase"),
                        new Bilingual(row.getString("words_en"), row.getString("words_es"))))
                .list();
    }

    private static Phrase phrase(String article, String code, Bilingual words) {
        return new Phrase(
                article,
                new Ground.OfWords(code, words, "", ""),
                Stream.of(words.en(), words.es())
                        .flatMap(Stream::ofNullable)
                        .map(StemmedText::of)
                        .toList());
    }

    /** The articles that speak for themselves, each with why: themes before words, titles before descriptions. */
    Map<String, List<Ground>> of(ActivityText activity) {
        Map<String, List<Ground>> grounds = new LinkedHashMap<>();
        for (String theme : activity.themes()) {
            articlesOfThemes
                    .getOrDefault(theme, Map.of())
                    .forEach((article, ground) -> grounds.computeIfAbsent(article, first -> new ArrayList<>())
                            .add(ground));
        }
        List<StemmedText> titles = stemmed(activity.titles());
        List<StemmedText> descriptions = stemmed(activity.descriptions());
        for (Phrase phrase : phrases) {
            found(phrase, "title", titles)
                    .or(() -> found(phrase, "description", descriptions))
                    .ifPresent(ground -> grounds.computeIfAbsent(phrase.article(), first -> new ArrayList<>())
                            .add(ground));
        }
        return grounds;
    }

    private List<StemmedText> stemmed(List<String> texts) {
        return texts.stream().map(text -> StemmedText.of(text, stems)).toList();
    }

    private static Optional<Ground> found(Phrase phrase, String place, List<StemmedText> texts) {
        return texts.stream()
                .flatMap(text -> phrase.stemmed().stream().flatMap(words -> text.says(words).stream()))
                .findFirst()
                .map(found -> new Ground.OfWords(
                        phrase.ground().phrase(), phrase.ground().words(), place, found));
    }
}
