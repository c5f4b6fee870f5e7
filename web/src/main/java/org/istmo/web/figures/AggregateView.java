package org.istmo.web.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.aggregate.Aggregate;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Question;
import org.istmo.reporting.aggregate.RatesInForce;
import org.istmo.reporting.aggregate.Span;
import org.istmo.reporting.aggregate.Tally;
import org.istmo.reporting.aggregate.WithoutRate;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer as JSON. Money is a text beside its currency, a count a number.
 *
 * @param basis {@code posting-month} or {@code transaction-date}: which date of an entry the range and the pieces of time go by
 * @param consolidated what the rows come to in consolidated figures; the same as the total unless a donor or a grant is asked for
 * @param addsUp whether the total is the sum of the rows; a distinct count need not be
 * @param names by dimension and code, in both languages
 */
public record AggregateView(
        String measure,
        List<String> by,
        @Nullable String currency,
        @Nullable String from,
        @Nullable String to,
        String basis,
        Object total,
        Object reported,
        Object consolidated,
        boolean addsUp,
        List<Map<String, Object>> rows,
        List<RateView> rates,
        List<WithoutRate> withoutRate,
        long withheld,
        Map<String, Map<String, Text>> names) {

    /** The newest rates of a source that are in force in the range, for one currency. */
    public record RateView(String currency, Text source, int version, String from, String to, long rates) {

        static RateView of(RatesInForce rates) {
            return new RateView(
                    rates.currency(),
                    rates.source(),
                    rates.version(),
                    rates.from().toString(),
                    rates.to().toString(),
                    rates.rates());
        }
    }

    static AggregateView of(Aggregate answer) {
        Question question = answer.question();
        boolean money = question.quantity().money();
        Tally total = answer.total();
        Map<String, Map<String, Text>> names = new LinkedHashMap<>();
        answer.names().forEach((dimension, called) -> names.put(dimension.word(), called));
        return new AggregateView(
                question.quantity().word(),
                question.by().stream().map(Dimension::word).toList(),
                money ? question.currency() : null,
                question.span().from().map(LocalDate::toString).orElse(null),
                question.span().to().map(LocalDate::toString).orElse(null),
                question.span().basis() == Span.Basis.POSTING_MONTH ? "posting-month" : "transaction-date",
                number(money, total.value()),
                number(money, total.reported()),
                number(money, total.consolidated()),
                money,
                rows(answer),
                answer.rates().stream().map(RateView::of).toList(),
                answer.withoutRate(),
                answer.withheld(),
                names);
    }

    private static List<Map<String, Object>> rows(Aggregate answer) {
        Question question = answer.question();
        boolean money = question.quantity().money();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Aggregate.Row row : answer.rows()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (int index = 0; index < row.keys().size(); index++) {
                fields.put(question.by().get(index).word(), row.keys().get(index));
            }
            fields.put("value", number(money, row.tally().value()));
            fields.put("reported", number(money, row.tally().reported()));
            fields.put("count", row.tally().count());
            rows.add(fields);
        }
        return rows;
    }

    private static Object number(boolean money, BigDecimal value) {
        return money ? Decimals.plain(value).toPlainString() : (Object) value.longValueExact();
    }
}
