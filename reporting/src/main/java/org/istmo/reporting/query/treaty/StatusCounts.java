package org.istmo.reporting.query.treaty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Chapter;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.StatusLine;
import org.istmo.reporting.dataset.treaty.Statuses;
import org.istmo.reporting.lineage.KeyText;
import org.jspecify.annotations.Nullable;

/** How many articles have which status as reported, by chapter and treaty. */
class StatusCounts {

    private static final String NO_CHAPTER = "whole";

    private final TreatyArticles articles;
    private final Tally tally;
    private final Map<Article, Assessment> reported;

    /** @param reported by article; nothing for those that nothing was reported of */
    StatusCounts(TreatyArticles articles, Tally tally, Map<Article, Assessment> reported) {
        this.articles = articles;
        this.tally = tally;
        this.reported = reported;
    }

    Statuses read() {
        List<StatusLine> chapters = new ArrayList<>();
        List<StatusLine> treaties = new ArrayList<>();
        for (Treaty treaty : articles.treaties()) {
            Map<String, List<Article>> its = chapters(treaty);
            its.values().forEach(some -> chapters.add(ofChapter(treaty, some)));
            if (its.size() > 1) {
                treaties.add(line(treaty.code(), title(treaty), null, key(treaty), articles.of(treaty)));
            }
        }
        List<Article> all = articles.treaties().stream()
                .flatMap(treaty -> articles.of(treaty).stream())
                .toList();
        return new Statuses(chapters, treaties, line("", Text.untranslated(""), null, "status.all", all));
    }

    private static Text title(Treaty treaty) {
        return BothLanguages.of(treaty.title());
    }

    private static String key(Treaty treaty) {
        return "status." + KeyText.of(treaty.code());
    }

    private Map<String, List<Article>> chapters(Treaty treaty) {
        Map<String, List<Article>> byChapter = new LinkedHashMap<>();
        articles.of(treaty)
                .forEach(article -> byChapter
                        .computeIfAbsent(chapter(article), none -> new ArrayList<>())
                        .add(article));
        return byChapter;
    }

    private static String chapter(Article article) {
        Chapter chapter = article.chapter();
        return chapter == null ? "" : chapter.chapter();
    }

    private StatusLine ofChapter(Treaty treaty, List<Article> some) {
        Chapter chapter = some.get(0).chapter();
        return line(
                treaty.code(),
                title(treaty),
                chapter,
                key(treaty) + "." + (chapter == null ? NO_CHAPTER : KeyText.of(chapter.chapter())),
                some);
    }

    private StatusLine line(String treaty, Text title, @Nullable Chapter chapter, String key, List<Article> some) {
        Map<String, List<Thing>> things = new HashMap<>();
        some.forEach(article ->
                things.computeIfAbsent(kind(article), none -> new ArrayList<>()).add(thing(article)));
        return new StatusLine(
                treaty,
                title,
                chapter == null ? "" : chapter.chapter(),
                chapter == null ? title : BothLanguages.of(chapter.title()),
                chapter == null ? null : chapter.reviewCycle(),
                StatusLine.KINDS.stream()
                        .map(kind -> tally.count(key + "." + kind, things.getOrDefault(kind, List.of())))
                        .toList(),
                tally.count(key + ".all", some.stream().map(this::thing).toList()));
    }

    private String kind(Article article) {
        Assessment assessment = reported.get(article);
        return switch (article.assessability()) {
            case ASSESSABLE -> assessment == null ? "unreported" : assessment.status();
            case NO_REVIEW_MECHANISM, FINAL_CLAUSE -> article.assessability().word();
        };
    }

    private Thing thing(Article article) {
        Assessment assessment = reported.get(article);
        return assessment == null ? Thing.of(articles.name(article)) : Thing.of(assessment, articles.name(article));
    }
}
