package org.istmo.reporting.query.treaty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Duty;
import org.istmo.domain.compliance.FollowUp;
import org.istmo.domain.compliance.ReleasedAssessments;
import org.istmo.domain.compliance.StatedSince;
import org.istmo.domain.compliance.Waiting;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.ArticleMoney;
import org.istmo.reporting.dataset.treaty.ArticleName;
import org.istmo.reporting.dataset.treaty.Compliance;
import org.istmo.reporting.dataset.treaty.Gap;
import org.istmo.reporting.dataset.treaty.Gaps;
import org.istmo.reporting.dataset.treaty.Needed;
import org.istmo.reporting.dataset.treaty.ReportedArticle;
import org.istmo.reporting.dataset.treaty.SupportedMoney;
import org.jspecify.annotations.Nullable;

/** What is left to the offices in one State, of what the report itself says; ranked by their own duty to act, as {@link Waiting} says. */
class GapReading {

    private final LocalDate day;
    private final String state;
    private final ReleasedAssessments released;
    private final List<Assessment> assessments;
    private final Compliance compliance;
    private final SupportedMoney money;
    private final SupportingActivities activities;
    private final TreatyArticles articles;
    private final Tally tally;

    /** @param thing that is counted: a need or recommendation by its words, anything else by its article */
    private record Found(Gap gap, Waiting waiting, Thing thing) {}

    /**
     * @param day on which follow-up is due: the last of the period
     * @param assessments of the State, of those that are released
     */
    GapReading(
            LocalDate day,
            String state,
            ReleasedAssessments released,
            List<Assessment> assessments,
            Compliance compliance,
            SupportedMoney money,
            SupportingActivities activities,
            TreatyArticles articles,
            Tally tally) {
        this.day = day;
        this.state = state;
        this.released = released;
        this.articles = articles;
        this.assessments = assessments.stream()
                .filter(one -> articles.implementable().contains(name(one)))
                .toList();
        this.compliance = compliance;
        this.money = money;
        this.activities = activities;
        this.tally = tally;
    }

    private ArticleName name(Assessment assessment) {
        return articles.name(assessment.cell().treaty(), assessment.cell().article());
    }

    Gaps read() {
        List<Found> found = new ArrayList<>(needsWithoutActivity());
        found.addAll(recommendationsWithoutFollowUp());
        found.addAll(activitiesWithoutEvidence());
        found.addAll(moneyWithoutNeed());
        List<ArticleName> order = articles.implementable();
        found.sort(Comparator.comparing(Found::waiting)
                .thenComparing(one -> order.indexOf(one.gap().article()))
                .thenComparing(one -> one.gap().number()));
        Map<String, List<Thing>> things = new HashMap<>();
        found.forEach(one -> things.computeIfAbsent(one.gap().kind(), none -> new ArrayList<>())
                .add(one.thing()));
        return new Gaps(
                tally.count("gaps.all", found.stream().map(Found::thing).toList()),
                tally.lines("gaps", Gap.KINDS, things),
                found.stream().map(Found::gap).toList());
    }

    private List<Found> needsWithoutActivity() {
        StatedSince since = released.since(AssessmentPart.NEEDS, assessments);
        List<Found> found = new ArrayList<>();
        for (Assessment assessment : assessments) {
            ArticleName article = name(assessment);
            Counted supporting = activities.counted(ComplianceReading.key("supporting", article), state, article);
            for (Map<String, Object> need : assessment.things(AssessmentPart.NEEDS)) {
                LocalDate stated = since.of(assessment, need);
                if (!activities.answer(state, article, stated)) {
                    String priority = String.valueOf(need.get("priority"));
                    found.add(within(
                            assessment,
                            need,
                            Gap.NEED_WITHOUT_ACTIVITY,
                            priority,
                            Tally.number(supporting) == 0 ? supporting : null,
                            new Waiting(Duty.ofNeed(priority), stated, BigDecimal.ZERO)));
                }
            }
        }
        return found;
    }

    private List<Found> recommendationsWithoutFollowUp() {
        StatedSince since = released.since(AssessmentPart.RECOMMENDATIONS, assessments);
        List<Found> found = new ArrayList<>();
        for (Assessment assessment : assessments) {
            for (Map<String, Object> one : assessment.things(AssessmentPart.RECOMMENDATIONS)) {
                String status = String.valueOf(one.get("status"));
                LocalDate last = one.get("followedUpOn") instanceof LocalDate on ? on : null;
                if (FollowUp.isDue(status, last, day)) {
                    LocalDate from = FollowUp.since(status, last, since.of(assessment, one));
                    found.add(within(
                            assessment,
                            one,
                            Gap.RECOMMENDATION_WITHOUT_FOLLOW_UP,
                            null,
                            null,
                            new Waiting(Duty.FOLLOW_UP, from, BigDecimal.ZERO)));
                }
            }
        }
        return found;
    }

    private Found within(
            Assessment assessment,
            Map<String, Object> thing,
            String kind,
            @Nullable String priority,
            @Nullable Counted supporting,
            Waiting waiting) {
        AssessmentPart part =
                kind.equals(Gap.NEED_WITHOUT_ACTIVITY) ? AssessmentPart.NEEDS : AssessmentPart.RECOMMENDATIONS;
        long place = ComplianceReading.place(assessment, part, thing);
        Text words = ComplianceReading.words(thing);
        return new Found(
                new Gap(kind, name(assessment), place, words, priority, supporting, List.of()),
                waiting,
                Thing.within(assessment, "gap", place, words));
    }

    private List<Found> activitiesWithoutEvidence() {
        Set<ArticleName> shown = compliance.articles().stream()
                .filter(one ->
                        Tally.number(one.evidence()) > 0 && activities.areEvident(state, one.article(), one.date()))
                .map(ReportedArticle::article)
                .collect(Collectors.toSet());
        return articles.implementable().stream()
                .filter(article -> !shown.contains(article) && activities.support(state, article))
                .map(article -> Map.entry(
                        article, activities.counted(ComplianceReading.key("supporting", article), state, article)))
                .filter(counted -> Tally.number(counted.getValue()) > 0)
                .map(counted -> new Found(
                        new Gap(
                                Gap.ACTIVITY_WITHOUT_EVIDENCE,
                                counted.getKey(),
                                0,
                                null,
                                null,
                                counted.getValue(),
                                List.of()),
                        new Waiting(Duty.EVIDENCE, activities.began(state, counted.getKey()), BigDecimal.ZERO),
                        Thing.gap(counted.getKey(), state)))
                .toList();
    }

    private List<Found> moneyWithoutNeed() {
        Set<ArticleName> needed =
                compliance.needs().stream().map(Needed::article).collect(Collectors.toSet());
        return money.articles().stream()
                .filter(line -> articles.implementable().contains(line.article()))
                .filter(line -> !needed.contains(line.article()) && spent(line).signum() != 0)
                .map(line -> new Found(
                        new Gap(Gap.MONEY_WITHOUT_NEED, line.article(), 0, null, null, null, line.amounts()),
                        new Waiting(Duty.NEED_ON_RECORD, null, spent(line)),
                        Thing.gap(line.article(), state)))
                .toList();
    }

    /** In US dollars: what was spent and what was handed on. A commitment is neither yet. */
    private static BigDecimal spent(ArticleMoney line) {
        BigDecimal spent = BigDecimal.ZERO;
        for (int index = 0; index < MoneyLine.MEASURES.size(); index++) {
            if (MoneyLine.MEASURES.get(index) != Measure.COMMITMENT) {
                spent = spent.add(line.amounts().get(index).value());
            }
        }
        return spent;
    }
}
