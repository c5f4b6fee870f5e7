package org.istmo.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.Aggregate;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.istmo.reporting.dataset.Text;
import org.istmo.web.language.Reading;

/** Money and people of both offices, over time or by what they were for. For the staff. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MoneyBoards {

    /** What a page shows where nothing is asked for: three years. */
    private static final int BACK = 35;

    private static final String DOLLAR = "USD";

    /** What a question can be narrowed to. */
    static final List<Dimension> FILTERS =
            List.of(Dimension.OFFICE, Dimension.COUNTRY, Dimension.THEME, Dimension.DONOR);

    /** The kinds of money that can be asked for, the usual one first. */
    static final List<Quantity> MEASURES =
            List.of(Quantity.DISBURSEMENT, Quantity.EXPENDITURE, Quantity.COMMITMENT, Quantity.INCOMING_FUNDS);

    private Aggregates aggregates;
    private Reading reading;
    private BoardWords words;
    private Clock clock;

    protected MoneyBoards() {}

    @Inject
    public MoneyBoards(Aggregates aggregates, Reading reading, BoardWords words, Clock clock) {
        this.aggregates = aggregates;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
    }

    /** The months that a filter means. */
    Months months(Scope scope, BoardFilter filter) {
        return filter.months(aggregates.latest(scope).orElseGet(() -> YearMonth.now(clock)), BACK);
    }

    /** By piece of time and office. */
    Plot overTime(Scope scope, BoardFilter filter) {
        Months months = months(scope, filter);
        Dimension piece = months.piece();
        Aggregate answer = ask(scope, measure(filter), List.of(piece, Dimension.OFFICE), months, filter);
        List<String> offices = List.copyOf(new TreeSet<>(
                answer.rows().stream().map(row -> row.keys().get(1)).toList()));
        List<Plot.Row> rows = months.pieces(piece).stream()
                .map(time -> new Plot.Row(
                        time,
                        words.piece(time),
                        offices.stream()
                                .map(office -> value(answer, List.of(time, office)))
                                .toList()))
                .toList();
        List<String> names = offices.stream()
                .map(office -> called(answer, Dimension.OFFICE, office))
                .toList();
        return new Plot(Plot.Shape.LINES, DOLLAR, words.head("time"), names, names.size(), rows, notes(answer, months));
    }

    /** By one key, the greatest first. */
    Plot by(Scope scope, Dimension dimension, BoardFilter filter) {
        Months months = months(scope, filter);
        Aggregate answer = ask(scope, measure(filter), List.of(dimension), months, filter);
        return bars(
                answer,
                dimension,
                DOLLAR,
                List.of("value", "reported"),
                months,
                row -> List.of(row.tally().value(), row.tally().reported()));
    }

    /** People who took part, by country. */
    Plot people(Scope scope, BoardFilter filter) {
        Months months = months(scope, filter);
        Aggregate answer = ask(scope, Quantity.PARTICIPANTS, List.of(Dimension.COUNTRY), months, filter);
        return bars(
                answer,
                Dimension.COUNTRY,
                "",
                List.of("people", "activities"),
                months,
                row -> List.of(
                        row.tally().value(), BigDecimal.valueOf(row.tally().count())));
    }

    private interface Columns {
        List<BigDecimal> of(Aggregate.Row row);
    }

    private Plot bars(
            Aggregate answer, Dimension dimension, String unit, List<String> heads, Months months, Columns columns) {
        List<Plot.Row> rows = answer.rows().stream()
                .map(row -> new Plot.Row(
                        row.keys().get(0), called(answer, dimension, row.keys().get(0)), columns.of(row)))
                .sorted(Comparator.comparing((Plot.Row row) -> row.values().get(0))
                        .reversed()
                        .thenComparing(Plot.Row::code))
                .toList();
        return new Plot(
                Plot.Shape.BARS,
                unit,
                words.head(dimension.word()),
                heads.stream().map(words::head).toList(),
                1,
                rows,
                notes(answer, months));
    }

    private Aggregate ask(Scope scope, Quantity quantity, List<Dimension> by, Months months, BoardFilter filter) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        FILTERS.forEach(
                dimension -> filter.code(dimension.word()).ifPresent(code -> codes.put(dimension, List.of(code))));
        return aggregates.answer(scope, new Question(quantity, by, DOLLAR, months.span(), Narrowing.to(codes)));
    }

    private static Quantity measure(BoardFilter filter) {
        return filter.code("measure")
                .map(word -> MEASURES.stream()
                        .filter(quantity -> quantity.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> BoardFilter.wrong("measure", "unknown", "No such money.")))
                .orElse(MEASURES.get(0));
    }

    private static BigDecimal value(Aggregate answer, List<String> keys) {
        return answer.rows().stream()
                .filter(row -> row.keys().equals(keys))
                .findFirst()
                .map(row -> row.tally().value())
                .orElse(BigDecimal.ZERO);
    }

    private String called(Aggregate answer, Dimension dimension, String code) {
        return Optional.ofNullable(
                        answer.names().getOrDefault(dimension, Map.of()).get(code))
                .map(text -> said(text, code))
                .orElse(code);
    }

    private String said(Text text, String code) {
        String name = text.in(reading.getLanguage());
        return name.isEmpty() ? code : name;
    }

    /** What an answer adds to its rows: nobody takes a figure for more than it is. */
    private List<String> notes(Aggregate answer, Months months) {
        List<String> notes = new ArrayList<>();
        boolean money = answer.question().quantity().money();
        notes.add(
                money
                        ? words.total(answer.total().value(), DOLLAR, months)
                        : words.people(answer.total().value(), months));
        if (answer.withheld() > 0) {
            notes.add(reading.say("dashboards.note.withheld", answer.withheld()));
        }
        answer.withoutRate().stream()
                .map(one -> reading.say("dashboards.note.withoutRate", one.currency(), one.parts()))
                .forEach(notes::add);
        return notes;
    }
}
