package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads gaps inside a transaction or a snapshot: assessments as far as they may be known, activities as they stand, money from the cells, over all time. An
 * article is held to what was reported of itself, not of those that it is mapped to; final clauses have no gaps.
 */
public final class GapReading {

    private static final String STATUS = "status";

    private final Handle handle;
    private final List<String> sources;
    private final List<String> levels;
    private final OffsetDateTime until;
    private final LocalDate today;

    /**
     * @param disclosure which assessments may be known of
     * @param levels of the activities that are shown, as {@link org.istmo.domain.scope.Scope#levels()} says them
     * @param until the moment before which an assessment was known
     * @param today the day that what is due is due on
     */
    public GapReading(
            Handle handle, Disclosure disclosure, List<String> levels, OffsetDateTime until, LocalDate today) {
        this.handle = handle;
        this.sources = disclosure.sources();
        this.levels = levels;
        this.until = until;
        this.today = today;
    }

    /** In the order of {@link Duty}; within one what has waited longest comes first, and of money the larger sum. */
    public List<Gap> read(GapFilter filter) {
        Found found = new Found(filter);
        if (filter.wants(GapKind.NEED_WITHOUT_ACTIVITY)) {
            found.needs();
        }
        if (filter.wants(GapKind.RECOMMENDATION_WITHOUT_FOLLOW_UP)) {
            found.recommendations();
        }
        if (filter.wants(GapKind.ACTIVITY_WITHOUT_EVIDENCE)) {
            found.evidence();
        }
        if (filter.wants(GapKind.MONEY_WITHOUT_NEED)) {
            found.money();
        }
        return found.inOrder();
    }

    /** What one question finds. */
    private final class Found {

        private final List<Gap> gaps = new ArrayList<>();
        private final Map<String, Treaty> treaties = new LinkedHashMap<>();
        private final Map<String, ServedState> states;
        private final Map<String, Map<String, Article>> articles = new LinkedHashMap<>();
        private final Map<Cell, Assessment> reported;
        private final OpenNumbers.Counted numbers;
        private final SupportedCells supported;
        private final Set<String> worksIn;

        Found(GapFilter filter) {
            for (Treaty treaty : TreatyRows.all(handle)) {
                if (filter.treaty().filter(code -> !code.equals(treaty.code())).isEmpty()) {
                    treaties.put(treaty.code(), treaty);
                    articles.put(
                            treaty.code(),
                            TreatyRows.articles(handle, treaty.code()).stream()
                                    .filter(article -> article.assessability() != Assessability.FINAL_CLAUSE)
                                    .collect(Collectors.toMap(Article::article, Function.identity())));
                }
            }
            states = TreatyRows.states(handle).stream()
                    .collect(Collectors.toMap(ServedState::code, Function.identity()));
            AssessmentRows rows = new AssessmentRows(handle);
            reported = rows.latest(rows.cells(filter.treaty(), filter.state()), sources, until).stream()
                    .filter(assessment -> isLookedAt(assessment.cell()))
                    .collect(Collectors.toMap(
                            Assessment::cell, Function.identity(), (one, other) -> one, LinkedHashMap::new));
            numbers = new OpenNumbers(handle, sources, until)
                    .counted(reported.values().stream().map(Assessment::id).toList());
            supported = new SupportedCells(handle, filter, levels);
            worksIn = filter.office()
                    .map(office -> SupportedCells.statesOf(handle, office, levels))
                    .orElse(states.keySet());
        }

        private boolean isLookedAt(Cell cell) {
            return states.containsKey(cell.state())
                    && articles.getOrDefault(cell.treaty(), Map.of()).containsKey(cell.article());
        }

        void needs() {
            StatedSince since = since(AssessmentPart.NEEDS);
            for (Assessment assessment : reportedWhereTheyWork()) {
                for (Map<String, Object> need : assessment.things(AssessmentPart.NEEDS)) {
                    if (!supported.isAnswered(assessment.cell(), since.of(assessment, need))) {
                        add(
                                GapKind.NEED_WITHOUT_ACTIVITY,
                                Duty.ofNeed(need.getOrDefault("priority", "")),
                                assessment.cell(),
                                need,
                                since.of(assessment, need));
                    }
                }
            }
        }

        void recommendations() {
            StatedSince since = since(AssessmentPart.RECOMMENDATIONS);
            for (Assessment assessment : reportedWhereTheyWork()) {
                for (Map<String, Object> recommendation : assessment.things(AssessmentPart.RECOMMENDATIONS)) {
                    waiting(recommendation, since.of(assessment, recommendation))
                            .ifPresent(day -> add(
                                    GapKind.RECOMMENDATION_WITHOUT_FOLLOW_UP,
                                    Duty.FOLLOW_UP,
                                    assessment.cell(),
                                    recommendation,
                                    day));
                }
            }
        }

        /** Since when it waits to be followed up; empty when it does not. */
        private Optional<LocalDate> waiting(Map<String, Object> recommendation, LocalDate stated) {
            String status = String.valueOf(recommendation.get(STATUS));
            LocalDate last = recommendation.get("followedUpOn") instanceof LocalDate day ? day : null;
            return FollowUp.isDue(status, last, today)
                    ? Optional.of(FollowUp.since(status, last, stated))
                    : Optional.empty();
        }

        void evidence() {
            for (Cell cell : supportedCells()) {
                Assessment assessment = reported.get(cell);
                boolean shown = assessment != null
                        && !assessment.things(AssessmentPart.EVIDENCE).isEmpty()
                        && supported.isEvident(cell, assessment.date());
                if (!shown && supported.isSupported(cell)) {
                    add(GapKind.ACTIVITY_WITHOUT_EVIDENCE, Duty.EVIDENCE, cell, Map.of(), supported.began(cell));
                }
            }
        }

        void money() {
            for (Cell cell : supportedCells()) {
                Assessment assessment = reported.get(cell);
                boolean needed = assessment != null
                        && !assessment.things(AssessmentPart.NEEDS).isEmpty();
                BigDecimal spent = supported.expenditure(cell).add(supported.disbursement(cell));
                if (!needed && spent.signum() != 0) {
                    add(GapKind.MONEY_WITHOUT_NEED, Duty.NEED_ON_RECORD, cell, Map.of(), null);
                }
            }
        }

        private List<Assessment> reportedWhereTheyWork() {
            return reported.values().stream()
                    .filter(assessment -> worksIn.contains(assessment.cell().state()))
                    .toList();
        }

        private Set<Cell> supportedCells() {
            return supported.cells().stream()
                    .filter(this::isLookedAt)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private StatedSince since(AssessmentPart part) {
            return new StatedSince(
                    handle, part, reported.values().stream().map(Assessment::id).toList(), sources, until);
        }

        private void add(GapKind kind, Duty duty, Cell cell, Map<String, Object> thing, @Nullable LocalDate since) {
            Assessment assessment = reported.get(cell);
            ServedState state = states.get(cell.state());
            Treaty treaty = treaties.get(cell.treaty());
            Article article = articles.getOrDefault(cell.treaty(), Map.of()).get(cell.article());
            if (state != null && treaty != null && article != null) {
                gaps.add(new Gap(
                        kind,
                        duty,
                        state,
                        treaty,
                        article,
                        assessment == null ? 0 : numbers.version(assessment.id(), assessment.version()),
                        assessment == null || thing.isEmpty()
                                ? thing
                                : numbers.thing(assessment.id(), partOf(kind), thing),
                        since,
                        supported.expenditure(cell),
                        supported.disbursement(cell)));
            }
        }

        private static AssessmentPart partOf(GapKind kind) {
            return kind == GapKind.RECOMMENDATION_WITHOUT_FOLLOW_UP
                    ? AssessmentPart.RECOMMENDATIONS
                    : AssessmentPart.NEEDS;
        }

        List<Gap> inOrder() {
            gaps.sort(Gap.order(List.copyOf(treaties.keySet())));
            return List.copyOf(gaps);
        }
    }
}
