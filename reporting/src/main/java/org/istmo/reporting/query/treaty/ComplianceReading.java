package org.istmo.reporting.query.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.treaty.Article;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.Compliance;
import org.istmo.reporting.dataset.treaty.Needed;
import org.istmo.reporting.dataset.treaty.Recommended;
import org.istmo.reporting.dataset.treaty.ReportedArticle;
import org.istmo.reporting.lineage.KeyText;
import org.jspecify.annotations.Nullable;

/** Says what assessments of one State hold, article by article. */
public final class ComplianceReading {

    static final List<String> PRIORITIES = List.of("high", "medium", "low");

    private static final List<String> FOLLOWED = List.of("open", "in-progress", "done", "not-accepted");

    private final TreatyArticles articles;
    private final List<Assessment> assessments;
    private final SupportingActivities activities;
    private final Tally tally;

    /** @param assessments of the State, in the treaties' order */
    ComplianceReading(
            TreatyArticles articles, List<Assessment> assessments, SupportingActivities activities, Tally tally) {
        this.articles = articles;
        this.assessments = List.copyOf(assessments);
        this.activities = activities;
        this.tally = tally;
    }

    Compliance read() {
        Map<String, List<Thing>> recommended = new HashMap<>();
        List<Recommended> recommendations = recommendations(recommended);
        Map<String, List<Thing>> needed = new HashMap<>();
        List<Needed> needs = needs(needed);
        return new Compliance(
                new StatusCounts(articles, tally, byArticle()).read(),
                assessments.stream().map(this::reported).toList(),
                tally.count(
                        "articles.reported",
                        assessments.stream()
                                .map(one -> Thing.of(one, name(one)))
                                .toList()),
                recommendations,
                tally.lines("recommendations", FOLLOWED, recommended),
                tally.count("recommendations.all", all(recommended)),
                needs,
                tally.lines("needs", PRIORITIES, needed),
                tally.count("needs.all", all(needed)));
    }

    private static List<Thing> all(Map<String, List<Thing>> things) {
        return things.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Thing::reference))
                .toList();
    }

    private Map<Article, Assessment> byArticle() {
        Map<String, Assessment> byNumber = new HashMap<>();
        assessments.forEach(
                one -> byNumber.put(one.cell().treaty() + " " + one.cell().article(), one));
        Map<Article, Assessment> byArticle = new LinkedHashMap<>();
        articles.treaties().stream()
                .flatMap(treaty -> articles.of(treaty).stream())
                .forEach(article -> {
                    Assessment one = byNumber.get(article.treaty() + " " + article.article());
                    if (one != null) {
                        byArticle.put(article, one);
                    }
                });
        return byArticle;
    }

    private ArticleName name(Assessment assessment) {
        return articles.name(assessment.cell().treaty(), assessment.cell().article());
    }

    private ReportedArticle reported(Assessment assessment) {
        Map<String, Object> values = assessment.values();
        List<Thing> evidence = assessment.things(AssessmentPart.EVIDENCE).stream()
                .map(thing -> Thing.within(
                        assessment, "evidence", place(assessment, AssessmentPart.EVIDENCE, thing), words(thing)))
                .toList();
        return new ReportedArticle(
                name(assessment),
                assessment.status(),
                assessment.date(),
                assessment.source(),
                assessment.sourceStatus(),
                day(values.get("releasedOn")),
                values.get("releaseReference") instanceof String reference ? reference : null,
                BothLanguages.ofValue(values.get("observations")),
                tally.count(key("evidence", name(assessment)), evidence));
    }

    /** The key of a figure of an article. */
    public static String key(String of, ArticleName article) {
        return of + "." + KeyText.of(article.treaty()) + "." + KeyText.of(article.article());
    }

    private List<Recommended> recommendations(Map<String, List<Thing>> things) {
        List<Recommended> lines = new ArrayList<>();
        for (Assessment assessment : assessments) {
            for (Map<String, Object> thing : assessment.things(AssessmentPart.RECOMMENDATIONS)) {
                Recommended line = new Recommended(
                        name(assessment),
                        place(assessment, AssessmentPart.RECOMMENDATIONS, thing),
                        words(thing),
                        String.valueOf(thing.get("status")),
                        BothLanguages.ofValue(thing.get("followUp")),
                        day(thing.get("followedUpOn")));
                lines.add(line);
                things.computeIfAbsent(line.status(), none -> new ArrayList<>())
                        .add(Thing.within(assessment, "recommendation", line.number(), line.words()));
            }
        }
        return lines;
    }

    private List<Needed> needs(Map<String, List<Thing>> things) {
        List<Needed> lines = new ArrayList<>();
        for (Assessment assessment : assessments) {
            for (Map<String, Object> thing : assessment.things(AssessmentPart.NEEDS)) {
                Needed line = new Needed(
                        name(assessment),
                        place(assessment, AssessmentPart.NEEDS, thing),
                        words(thing),
                        String.valueOf(thing.get("priority")),
                        activities.counted(
                                key("supporting", name(assessment)),
                                assessment.cell().state(),
                                name(assessment)));
                lines.add(line);
                things.computeIfAbsent(line.priority(), none -> new ArrayList<>())
                        .add(Thing.within(assessment, "need", line.number(), line.words()));
            }
        }
        return lines;
    }

    /** From 1, among those of its part that this version has: the page numbers what is on it, and leaves no hole for what is not. */
    public static long place(Assessment assessment, AssessmentPart part, Map<String, Object> thing) {
        return 1L + assessment.things(part).indexOf(thing);
    }

    public static Text words(Map<String, Object> thing) {
        Text words = BothLanguages.ofValue(thing.get("text"));
        return words == null ? Text.untranslated("") : words;
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof LocalDate day ? day : null;
    }
}
