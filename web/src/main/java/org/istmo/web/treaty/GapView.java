package org.istmo.web.treaty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.GapKind;
import org.istmo.domain.compliance.GapSupport;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Article;
import org.jspecify.annotations.Nullable;

/**
 * A gap as JSON.
 *
 * @param workingTranslation whether the Spanish title is a translation of our own
 * @param explained a sentence; in Spanish it says so of such a title
 * @param since the day from which it waits; null where there is none
 * @param assessment that it rests on; null where nothing was reported that the caller may know of
 * @param need the one that waits; null for the other kinds
 * @param recommendation the one that waits; null for the other kinds
 * @param activities that support the article in the State
 * @param currency of the money, which is over all time
 * @param entries what the money is walked down to
 */
public record GapView(
        String kind,
        Bilingual label,
        DutyView duty,
        String state,
        String treaty,
        String article,
        Bilingual title,
        boolean workingTranslation,
        Bilingual explained,
        @Nullable LocalDate since,
        @Nullable AssessmentView assessment,
        @Nullable ThingView need,
        @Nullable ThingView recommendation,
        List<ActivityView> activities,
        String currency,
        String expenditure,
        String disbursement,
        String entries) {

    /** @param order its place among what the offices owe, from 1 */
    public record DutyView(String duty, int order, Bilingual label) {}

    /** An assessment by its version. */
    public record AssessmentView(long version, String href, String history) {}

    /**
     * A need or a recommendation.
     *
     * @param number by which the assessment knows it
     * @param text in the languages that it was written in
     * @param priority of a need
     * @param status of a recommendation, and {@code followedUpOn} its last follow-up
     */
    public record ThingView(
            long number,
            @Nullable Bilingual text,
            @Nullable String priority,
            @Nullable String status,
            @Nullable String followedUpOn) {

        static ThingView of(Gap gap) {
            return new ThingView(
                    gap.number(),
                    gap.thing().get("text") instanceof Bilingual words ? words : null,
                    word(gap, "priority"),
                    word(gap, "status"),
                    word(gap, "followedUpOn"));
        }

        private static @Nullable String word(Gap gap, String name) {
            Object value = gap.thing().get(name);
            return value == null ? null : value.toString();
        }
    }

    /** An activity, and what was posted for it. */
    public record ActivityView(long id, String href, String entries) {

        static ActivityView of(long id) {
            String href = "/api/v1/activities/" + id;
            return new ActivityView(id, href, href + "/entries");
        }
    }

    /** @param supports what supports their articles, by the cells of those where anything does */
    static List<GapView> of(List<Gap> gaps, Map<Cell, GapSupport> supports) {
        return gaps.stream()
                .map(gap -> of(gap, supports.getOrDefault(gap.cell(), GapSupport.NONE)))
                .toList();
    }

    private static GapView of(Gap gap, GapSupport support) {
        String cell = CellPaths.of(gap.cell());
        return new GapView(
                gap.kind().word(),
                TreatyWords.both("gap." + gap.kind().word()),
                new DutyView(
                        gap.duty().word(),
                        gap.duty().order(),
                        TreatyWords.both("duty." + gap.duty().word())),
                gap.state().code(),
                gap.treaty().code(),
                gap.article().article(),
                gap.article().title(),
                gap.article().workingTranslation(),
                explained(gap, support),
                gap.since(),
                gap.version() == 0 ? null : new AssessmentView(gap.version(), cell, cell + "/history"),
                gap.kind() == GapKind.NEED_WITHOUT_ACTIVITY ? ThingView.of(gap) : null,
                gap.kind() == GapKind.RECOMMENDATION_WITHOUT_FOLLOW_UP ? ThingView.of(gap) : null,
                support.activities().stream().map(ActivityView::of).toList(),
                "USD",
                gap.expenditure().toPlainString(),
                gap.disbursement().toPlainString(),
                cell + "/entries");
    }

    private static Bilingual explained(Gap gap, GapSupport support) {
        return explained(gap, support, String::valueOf, BigDecimal::toPlainString);
    }

    /** The same with days and sums as somebody writes them. */
    static Bilingual explained(
            Gap gap, GapSupport support, Function<LocalDate, String> day, Function<BigDecimal, String> sum) {
        LocalDate waits = gap.since();
        String since = waits == null ? "" : day.apply(waits);
        Object[] more = switch (gap.kind()) {
            case NEED_WITHOUT_ACTIVITY ->
                new Object[] {since, TreatyWords.both("priority." + gap.thing().get("priority"))};
            case RECOMMENDATION_WITHOUT_FOLLOW_UP -> new Object[] {since};
            case ACTIVITY_WITHOUT_EVIDENCE -> new Object[] {String.valueOf(support.events())};
            case MONEY_WITHOUT_NEED -> new Object[] {sum.apply(gap.expenditure()), sum.apply(gap.disbursement())};
        };
        Object[] values = new Object[4 + more.length];
        values[0] = gap.state().name();
        values[1] = gap.treaty().title();
        values[2] = gap.article().article();
        values[3] = title(gap.article());
        System.arraycopy(more, 0, values, 4, more.length);
        return TreatyWords.both("gap." + gap.kind().word() + ".explained", values);
    }

    private static Bilingual title(Article article) {
        Bilingual title = article.title();
        return article.workingTranslation()
                ? new Bilingual(
                        title.en(),
                        TreatyWords.both("translation.marked", title).es())
                : title;
    }
}
