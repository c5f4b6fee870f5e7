package org.istmo.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.IssuedFigures;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.schedule.OpenDuties;
import org.istmo.web.language.Reading;

/** What a donor may look at: what was issued to it, as it was printed, and what it still waits for. Nothing that nobody cleared. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DonorBoards {

    private static final int BACK = 11;
    private static final int AHEAD = 3;
    private static final int MOST = 500;
    private static final String STATEMENT = "donor-statement";
    private static final String DOLLAR = "USD";

    /** The agreement of a figure of a statement on all that a donor agreed. */
    private static final String OF = "(?:\\.grant~(\\d{1,18}))?";

    /** What a statement says of its period, in the order of the columns. */
    private static final List<Pattern> FIGURES = List.of(
            Pattern.compile("income\\.in-[A-Z]{3}" + OF + "\\.when~within"),
            Pattern.compile("spent\\.in-[A-Z]{3}" + OF + "\\.cost~(?:direct|support)\\.when~within"),
            Pattern.compile("balance\\.closing(?:\\.[A-Z]{3})?" + OF));

    private IssuedReports issued;
    private IssuedFigures printed;
    private OpenDuties duties;
    private Agreements agreements;
    private Reading reading;
    private BoardWords words;
    private Clock clock;

    protected DonorBoards() {}

    @Inject
    public DonorBoards(
            IssuedReports issued,
            IssuedFigures printed,
            OpenDuties duties,
            Agreements agreements,
            Reading reading,
            BoardWords words,
            Clock clock) {
        this.issued = issued;
        this.printed = printed;
        this.duties = duties;
        this.agreements = agreements;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
    }

    /** By month: what was issued in it, and what is or was due in it and is not here yet. */
    Plot reports(Scope scope, BoardFilter filter) {
        Months months = filter.months(YearMonth.now(clock).plusMonths(AHEAD), BACK + AHEAD);
        Map<YearMonth, long[]> counts = new HashMap<>();
        issued.between(
                        scope,
                        months.from().atStartOfDay().atOffset(ZoneOffset.UTC),
                        months.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .forEach(report -> report.issuedAt()
                        .ifPresent(at -> counts.computeIfAbsent(
                                        YearMonth.from(at.withOffsetSameInstant(ZoneOffset.UTC)), none -> new long[3])[
                                0]++));
        duties.all(scope).stream()
                .filter(duty -> {
                    YearMonth due = YearMonth.from(duty.owed().period().due());
                    return !due.isBefore(months.first()) && !due.isAfter(months.last());
                })
                .forEach(duty -> counts.computeIfAbsent(
                                YearMonth.from(duty.owed().period().due()), none -> new long[3])[
                        duty.isLate() ? 2 : 1]++);
        return DueCounts.plot(words, months, counts, List.of(reading.say("dashboards.note.issuedIn")));
    }

    /** The statements in one currency, agreement by agreement in the order of their periods. */
    Plot statements(Scope scope, BoardFilter filter) {
        Map<Long, String> numbers =
                agreements.all(scope).stream().collect(Collectors.toMap(Agreement::id, Agreement::number));
        List<Line> all = printed.of(scope, STATEMENT, MOST).stream()
                .sorted(Comparator.comparing(
                                (IssuedFigures.Printed one) -> one.report().to())
                        .thenComparing(one -> one.report().scopeKey()))
                .flatMap(one -> lines(one, numbers))
                .toList();
        List<Line> whole = all.stream().filter(Line::isWhole).toList();
        Map<String, Long> currencies =
                whole.stream().collect(Collectors.groupingBy(Line::currency, TreeMap::new, Collectors.counting()));
        String currency = filter.code("currency")
                .orElseGet(() -> currencies.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(DOLLAR));
        if (!currency.matches("[A-Z]{3}")) {
            throw BoardFilter.wrong("currency", "unknown", "No such currency.");
        }
        List<String> notes = new ArrayList<>(List.of(reading.say("dashboards.note.printed")));
        String others = currencies.keySet().stream()
                .filter(other -> !other.equals(currency))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            notes.add(reading.say("dashboards.note.currencies", others));
        }
        if (whole.size() < all.size()) {
            notes.add(reading.say("dashboards.note.incomplete", all.size() - whole.size()));
        }
        return new Plot(
                Plot.Shape.BARS,
                currency,
                words.head("statement"),
                List.of(words.head("income"), words.head("spent"), words.head("closing")),
                3,
                whole.stream()
                        .filter(line -> line.currency().equals(currency))
                        .map(Line::row)
                        .toList(),
                notes);
    }

    /**
     * What a statement says of one agreement.
     *
     * @param values empty where it is not among the figures that are kept
     */
    private record Line(String currency, String code, String label, List<Optional<BigDecimal>> values) {

        boolean isWhole() {
            return values.stream().allMatch(Optional::isPresent);
        }

        Plot.Row row() {
            return new Plot.Row(
                    code,
                    label,
                    values.stream().map(value -> value.orElse(BigDecimal.ZERO)).toList());
        }
    }

    private Stream<Line> lines(IssuedFigures.Printed one, Map<Long, String> numbers) {
        Map<List<String>, List<MainFigure>> parts = new LinkedHashMap<>();
        one.figures().stream()
                .filter(MainFigure::isMoney)
                .forEach(figure -> agreement(figure)
                        .ifPresent(agreement -> parts.computeIfAbsent(
                                        List.of(agreement, figure.unit().en()), none -> new ArrayList<>())
                                .add(figure)));
        String period = words.months(
                YearMonth.from(one.report().from()), YearMonth.from(one.report().to()));
        return parts.entrySet().stream().map(part -> {
            String agreement = part.getKey().get(0);
            String number = agreement.isEmpty()
                    ? one.report().scopeKey()
                    : numbers.getOrDefault(Long.valueOf(agreement), one.report().scopeKey());
            return new Line(
                    part.getKey().get(1),
                    one.report().number(),
                    number + ", " + period,
                    FIGURES.stream().map(figure -> sum(part.getValue(), figure)).toList());
        });
    }

    /** The number of the row of the agreement that a figure is of, empty where the statement is of one; nothing of a figure that is not looked at here. */
    private static Optional<String> agreement(MainFigure figure) {
        return FIGURES.stream()
                .map(pattern -> pattern.matcher(figure.key()))
                .filter(Matcher::matches)
                .findFirst()
                .map(matcher -> Objects.requireNonNullElse(matcher.group(1), ""));
    }

    /** Direct and support costs are two figures of what was spent. */
    private static Optional<BigDecimal> sum(List<MainFigure> some, Pattern figure) {
        return some.stream()
                .filter(main -> figure.matcher(main.key()).matches())
                .map(MainFigure::value)
                .reduce(BigDecimal::add);
    }
}
