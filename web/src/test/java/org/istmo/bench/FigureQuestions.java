package org.istmo.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.istmo.reporting.aggregate.Span;

/**
 * A question and the plain SQL that answers it without cells.
 *
 * @param plain over the allocation rows; its first row's first column is read
 */
record FigureQuestions(String name, Question question, String plain) {

    private static final Map<String, String> COLUMNS = Map.of(
            "office",
            "e.office",
            "country",
            "a.place",
            "theme",
            "a.theme",
            "donor",
            "a.donor",
            "grant",
            "a.agreement",
            "treaty",
            "s.code",
            "framework",
            "s.code",
            "quarter",
            "date_trunc('quarter', e.posting_month)",
            "year",
            "date_trunc('year', e.posting_month)");

    /** The kinds of performance.md C that are aggregates, and the groupings of api.md, each with a range that is whole years and one that is not. */
    static List<FigureQuestions> all() {
        List<FigureQuestions> all = new ArrayList<>();
        all.add(of("one grant", "country,theme,quarter", Map.of(Dimension.GRANT, List.of("BENCH-42")), Span.EVER));
        all.add(of("one donor", "grant,quarter", Map.of(Dimension.DONOR, List.of("XM-BENCH-7")), Span.EVER));
        all.add(of("region", "office,country,theme,quarter", Map.of(), Span.EVER));
        all.add(of("treaty", "country,treaty", Map.of(), Span.EVER));
        for (String by :
                List.of("", "office", "country", "theme", "donor", "grant", "treaty", "framework", "quarter", "year")) {
            all.add(of("all years", by, Map.of(), Span.EVER));
        }
        for (String by : List.of("office", "country", "theme", "donor", "grant", "treaty", "framework")) {
            all.add(of("all years", by + ",quarter", Map.of(), Span.EVER));
        }
        for (String by : List.of(
                "office,country",
                "country,theme",
                "country,donor",
                "theme,donor",
                "office,donor,year",
                "country,treaty,year",
                "donor,treaty",
                "office,country,theme,donor")) {
            all.add(of("all years", by, Map.of(), Span.EVER));
        }
        Span ragged = Span.of(Optional.of(LocalDate.parse("2016-02-01")), Optional.of(LocalDate.parse("2022-08-31")));
        for (String by : List.of(
                "office", "country", "theme", "donor", "grant", "treaty", "quarter", "office,country,theme,quarter")) {
            all.add(of("2016-02 to 2022-08", by, Map.of(), ragged));
        }
        return all;
    }

    private static FigureQuestions of(String name, String by, Map<Dimension, List<String>> codes, Span span) {
        List<Dimension> dimensions = by.isEmpty()
                ? List.of()
                : Arrays.stream(by.split(","))
                        .map(word -> Dimension.of(word).orElseThrow())
                        .toList();
        Question question = new Question(Quantity.EXPENDITURE, dimensions, "USD", span, Narrowing.to(codes));
        return new FigureQuestions(name + (by.isEmpty() ? ", total" : " by " + by), question, plain(by, codes, span));
    }

    private static String plain(String by, Map<Dimension, List<String>> codes, Span span) {
        List<String> keys = by.isEmpty()
                ? List.of()
                : Arrays.stream(by.split(",")).map(COLUMNS::get).toList();
        boolean donors = by.contains("donor") || by.contains("grant") || !codes.isEmpty();
        String scheme = by.contains("treaty") ? "treaty" : by.contains("framework") ? "framework" : "";
        StringBuilder sql = new StringBuilder("SELECT sum(")
                .append(scheme.isEmpty() ? "a" : "s")
                .append(".usd), count(*)");
        keys.forEach(key -> sql.append(", ").append(key));
        sql.append(" FROM allocation a JOIN entry e ON e.id = a.entry");
        if (!scheme.isEmpty()) {
            sql.append(" JOIN support s ON s.entry = a.entry AND s.part = a.part AND s.scheme = '")
                    .append(scheme)
                    .append("'");
        }
        sql.append(" WHERE e.type = '4' AND a.left_out IN ")
                .append(donors ? "('', 'same-money', 'transfer', 'parent-apart')" : "('')");
        Map<String, String> conditions = new LinkedHashMap<>();
        codes.forEach((dimension, values) -> conditions.put(
                dimension.word(),
                dimension == Dimension.GRANT
                        ? "a.agreement = (SELECT id FROM agreement WHERE number = '" + values.get(0) + "')"
                        : "a.donor = '" + values.get(0) + "'"));
        conditions.values().forEach(condition -> sql.append(" AND ").append(condition));
        span.from()
                .ifPresent(from -> sql.append(" AND e.posting_month >= DATE '")
                        .append(from)
                        .append("'"));
        span.to()
                .ifPresent(to ->
                        sql.append(" AND e.posting_month <= DATE '").append(to).append("'"));
        if (!keys.isEmpty()) {
            sql.append(" GROUP BY ").append(String.join(", ", keys));
        }
        return sql.toString();
    }
}
