package org.istmo.reporting.query.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.compliance.FollowUp;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.Compliance;
import org.istmo.reporting.dataset.treaty.Gap;
import org.istmo.reporting.dataset.treaty.Gaps;
import org.istmo.reporting.dataset.treaty.Needed;
import org.istmo.reporting.dataset.treaty.ReportedArticle;
import org.istmo.reporting.dataset.treaty.SupportedMoney;

/** What is left to the offices in one State, of what the report itself says; ranked by their own duty to act. */
class GapReading {

    private final LocalDate day;
    private final String state;
    private final Compliance compliance;
    private final List<Needed> unanswered;
    private final SupportedMoney money;
    private final SupportingActivities activities;
    private final TreatyArticles articles;
    private final Tally tally;

    /**
     * @param day on which follow-up is due: the last of the period
     * @param unanswered the needs that no activity answers
     */
    GapReading(
            LocalDate day,
            String state,
            Compliance compliance,
            List<Needed> unanswered,
            SupportedMoney money,
            SupportingActivities activities,
            TreatyArticles articles,
            Tally tally) {
        this.day = day;
        this.state = state;
        this.compliance = compliance;
        this.unanswered = unanswered;
        this.money = money;
        this.activities = activities;
        this.articles = articles;
        this.tally = tally;
    }

    Gaps read() {
        List<Gap> lines = new ArrayList<>(needsWithoutActivity());
        lines.addAll(recommendationsWithoutFollowUp());
        lines.addAll(activitiesWithoutEvidence());
        lines.addAll(moneyWithoutNeed());
        Map<String, List<Thing>> things = new HashMap<>();
        lines.forEach(gap ->
                things.computeIfAbsent(gap.kind(), none -> new ArrayList<>()).add(thing(gap)));
        return new Gaps(
                tally.count("gaps.all", lines.stream().map(this::thing).toList()),
                tally.lines("gaps", Gap.KINDS, things),
                lines);
    }

    /** A need or recommendation by its words, anything else by its article. */
    private Thing thing(Gap gap) {
        Thing article = Thing.of(gap.article());
        Text words = gap.words();
        return words == null
                ? article
                : new Thing("gap", article.reference() + ":" + state + ":" + gap.number(), words, article.level());
    }

    private List<Gap> needsWithoutActivity() {
        return unanswered.stream()
                .sorted(Comparator.comparing(need -> ComplianceReading.PRIORITIES.indexOf(need.priority())))
                .map(need -> new Gap(
                        Gap.NEED_WITHOUT_ACTIVITY,
                        need.article(),
                        need.number(),
                        need.words(),
                        need.priority(),
                        Tally.number(need.activities()) == 0 ? need.activities() : null,
                        List.of()))
                .toList();
    }

    private List<Gap> recommendationsWithoutFollowUp() {
        return compliance.recommendations().stream()
                .filter(one -> FollowUp.isDue(one.status(), one.followedUpOn(), day))
                .map(one -> new Gap(
                        Gap.RECOMMENDATION_WITHOUT_FOLLOW_UP,
                        one.article(),
                        one.number(),
                        one.words(),
                        null,
                        null,
                        List.of()))
                .toList();
    }

    private List<Gap> activitiesWithoutEvidence() {
        Set<ArticleName> shown = compliance.articles().stream()
                .filter(one ->
                        Tally.number(one.evidence()) > 0 && activities.areEvident(state, one.article(), one.date()))
                .map(ReportedArticle::article)
                .collect(Collectors.toSet());
        return articles.all().stream()
                .filter(article -> !shown.contains(article) && activities.support(state, article))
                .map(article -> Map.entry(
                        article, activities.counted(ComplianceReading.key("supporting", article), state, article)))
                .filter(counted -> Tally.number(counted.getValue()) > 0)
                .map(counted -> new Gap(
                        Gap.ACTIVITY_WITHOUT_EVIDENCE, counted.getKey(), 0, null, null, counted.getValue(), List.of()))
                .toList();
    }

    private List<Gap> moneyWithoutNeed() {
        Set<ArticleName> needed =
                compliance.needs().stream().map(Needed::article).collect(Collectors.toSet());
        return money.articles().stream()
                .filter(line -> !needed.contains(line.article()))
                .map(line -> new Gap(Gap.MONEY_WITHOUT_NEED, line.article(), 0, null, null, null, line.amounts()))
                .toList();
    }
}
