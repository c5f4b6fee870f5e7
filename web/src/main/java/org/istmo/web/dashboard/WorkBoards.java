package org.istmo.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.compliance.MatrixCell;
import org.istmo.domain.compliance.TreatyMatrix;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.overlap.OverlapCounts;
import org.istmo.domain.overlap.Verdict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Chapter;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.schedule.CalendarEntry;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.web.language.Reading;

/** How the offices' own work stands: what is due and issued, which overlaps were decided, what treaties have been looked at. For the staff. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class WorkBoards {

    private static final int BACK = 11;
    private static final int AHEAD = 3;

    /** What is due is worked out day by day: more would keep everybody waiting. */
    private static final int MOST_MONTHS = 36;

    private DueCalendar calendar;
    private OverlapCounts overlaps;
    private Matrices matrices;
    private Treaties treaties;
    private Reading reading;
    private BoardWords words;
    private Clock clock;

    protected WorkBoards() {}

    @Inject
    public WorkBoards(
            DueCalendar calendar,
            OverlapCounts overlaps,
            Matrices matrices,
            Treaties treaties,
            Reading reading,
            BoardWords words,
            Clock clock) {
        this.calendar = calendar;
        this.overlaps = overlaps;
        this.matrices = matrices;
        this.treaties = treaties;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
    }

    /** What is due in each month: issued, late, or neither yet. What was withdrawn is due no more. */
    Plot reports(Scope scope, BoardFilter filter) {
        Months months = filter.months(YearMonth.now(clock).plusMonths(AHEAD), BACK + AHEAD);
        if (months.count() > MOST_MONTHS) {
            throw BoardFilter.wrong("to", "too-long", "At most " + MOST_MONTHS + " months.");
        }
        Map<YearMonth, long[]> counts = new HashMap<>();
        for (CalendarEntry entry : calendar.between(scope, filter.code("office"), months.from(), months.to())) {
            int at = entry.issued() ? 0 : entry.late() ? 2 : 1;
            if (entry.issued() || entry.waiting().isPresent()) {
                counts.computeIfAbsent(YearMonth.from(entry.due()), none -> new long[3])[at]++;
            }
        }
        return DueCounts.plot(words, months, counts, List.of());
    }

    /** The decisions that stand, by the month in which they were made. */
    Plot overlaps(Scope scope, BoardFilter filter) {
        Months months = filter.months(YearMonth.now(clock), BACK);
        Map<YearMonth, Map<Verdict, Long>> counts = new HashMap<>();
        overlaps.decided(scope, months.first(), months.last())
                .forEach(one -> counts.computeIfAbsent(one.month(), none -> new EnumMap<>(Verdict.class))
                        .put(one.verdict(), one.count()));
        List<Plot.Row> rows = months.pieces(Dimension.MONTH).stream()
                .map(month -> new Plot.Row(
                        month,
                        words.piece(month),
                        Arrays.stream(Verdict.values())
                                .map(verdict -> counts.getOrDefault(YearMonth.parse(month), Map.of())
                                        .getOrDefault(verdict, 0L))
                                .map(BigDecimal::valueOf)
                                .toList()))
                .toList();
        return new Plot(
                Plot.Shape.STACKED,
                "",
                words.head("time"),
                Arrays.stream(Verdict.values())
                        .map(verdict -> words.head(verdict.word()))
                        .toList(),
                Verdict.values().length,
                rows,
                List.of(reading.say("dashboards.note.open", overlaps.open(scope))));
    }

    /** The treaties that can be asked for. */
    List<Treaty> treaties(Scope scope) {
        return treaties.all(scope);
    }

    /**
     * Of a treaty, by chapter, or by article where it has none, over all States together: in how many places something was reported, what the offices support, and what is left to them. No
     * State stands beside another.
     */
    Plot treaties(Reader reader, BoardFilter filter) {
        Scope scope = Scope.of(reader);
        List<Treaty> all = treaties(scope);
        String code = filter.code("treaty").orElseGet(() -> all.get(0).code());
        TreatyMatrix matrix;
        try {
            matrix = matrices.of(reader, code, List.of());
        } catch (Missing none) {
            throw BoardFilter.wrong("treaty", "unknown", none.detail());
        }
        boolean chapters = matrix.articles().stream().anyMatch(article -> article.chapter() != null);
        Map<String, long[]> counts = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (MatrixCell cell : matrix.cells()) {
            if (cell.article().assessability() != Assessability.FINAL_CLAUSE) {
                String key = key(cell.article(), chapters);
                labels.computeIfAbsent(key, none -> label(cell.article(), key, chapters));
                count(counts.computeIfAbsent(key, none -> new long[4]), cell);
            }
        }
        List<Plot.Row> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(new Plot.Row(
                key,
                labels.getOrDefault(key, key),
                Arrays.stream(count).mapToObj(BigDecimal::valueOf).toList())));
        if (!chapters) {
            // Articles are many: what waits for the offices comes first, and all else in the treaty's order.
            rows.sort(Comparator.comparing((Plot.Row row) -> row.values().get(2))
                    .thenComparing(row -> row.values().get(1))
                    .thenComparing(row -> row.values().get(0))
                    .reversed());
        }
        List<String> notes = new ArrayList<>();
        notes.add(reading.say("dashboards.note.treaty", matrix.states().size()));
        if (matrix.withheld() > 0) {
            notes.add(reading.say("dashboards.note.withheldAssessments", matrix.withheld()));
        }
        return new Plot(
                Plot.Shape.BARS,
                "",
                words.head(chapters ? "chapter" : "article"),
                List.of(
                        words.head("assessed"),
                        words.head("supported"),
                        words.head("unanswered"),
                        words.head("places")),
                3,
                rows,
                notes);
    }

    private static void count(long[] counts, MatrixCell cell) {
        counts[0] += cell.reported() != null ? 1 : 0;
        counts[1] += cell.activities() > 0 ? 1 : 0;
        counts[2] += cell.gap() ? 1 : 0;
        counts[3]++;
    }

    private static String key(Article article, boolean chapters) {
        return Optional.ofNullable(article.chapter())
                .filter(chapter -> chapters)
                .map(Chapter::chapter)
                .orElse(article.article());
    }

    private String label(Article article, String key, boolean chapters) {
        Bilingual title = Optional.ofNullable(article.chapter())
                .filter(chapter -> chapters)
                .map(Chapter::title)
                .orElse(article.title());
        return key + ". " + words.in(title);
    }
}
