package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;

/** How the money of a question was converted, and what could not be. */
record Conversion(List<RatesInForce> rates, List<WithoutRate> withoutRate) {

    static final Conversion NONE = new Conversion(List.of(), List.of());

    private static final String RATES =
            "SELECT x.currency, x.source, coalesce(n.name_es, x.source) AS source_es, x.version, MIN(x.effective) AS first,"
                    + " MAX(x.effective) AS last, COUNT(*) AS rates FROM exchange_rate x LEFT JOIN rate_source n ON n.source = x.source"
                    + " WHERE NOT EXISTS (SELECT 1 FROM exchange_rate y WHERE y.currency = x.currency AND y.effective = x.effective AND y.version > x.version)"
                    + " AND x.currency IN ";

    Conversion {
        rates = List.copyOf(rates);
        withoutRate = List.copyOf(withoutRate);
    }

    static Conversion of(Handle handle, Question question, Parts parts) {
        List<Dimension> unshared = question.by().stream()
                .filter(dimension -> !dimension.supported())
                .toList();
        Sql sql = new Sql();
        String text = "SELECT currency, SUM(without_rate) AS parts FROM " + parts.foreign(sql, question.by(unshared))
                + " p GROUP BY currency ORDER BY currency";
        List<WithoutRate> foreign = sql.on(handle, text)
                .map((row, context) -> new WithoutRate(row.getString("currency"), row.getLong("parts")))
                .list();
        return new Conversion(
                foreign.isEmpty()
                        ? List.of()
                        : rates(
                                handle,
                                question,
                                foreign.stream().map(WithoutRate::currency).toList()),
                foreign.stream().filter(currency -> currency.parts() != 0).toList());
    }

    private static List<RatesInForce> rates(Handle handle, Question question, List<String> currencies) {
        Sql sql = new Sql();
        List<String> text = new ArrayList<>(List.of(RATES + sql.list(currencies)));
        question.span().to().ifPresent(to -> text.add("x.effective <= " + sql.bind(to)));
        question.span()
                .from()
                .ifPresent(from -> text.add("x.effective >= COALESCE((SELECT MAX(z.effective) FROM exchange_rate z"
                        + " WHERE z.currency = x.currency AND z.effective <= " + sql.bind(from) + "), x.effective)"));
        return sql.on(
                        handle,
                        String.join(" AND ", text) + " GROUP BY x.currency, x.source, n.name_es, x.version"
                                + " ORDER BY x.currency, 5, x.version")
                .map((row, context) -> new RatesInForce(
                        row.getString("currency"),
                        new Text(row.getString("source"), row.getString("source_es")),
                        row.getInt("version"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getLong("rates")))
                .list();
    }
}
