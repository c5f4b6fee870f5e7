package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.ledger.Rollup;

/** The parts as the cells have them summed up: for whole months by posting month, and nothing that needs to look at an activity. */
class CellParts implements Parts {

    @Override
    public String select(Sql sql, Question question, List<Dimension> keys) {
        Rollup rollup = Rollup.coarsest(question.support().isPresent(), columns(question, keys));
        LocalDate from = question.span().from().orElse(null);
        LocalDate before = question.span().to().map(day -> day.plusDays(1)).orElse(null);
        return Stretch.of(Stretch.coarsest(question.by(keys)), from, before).stream()
                .map(stretch -> select(sql, question, keys, rollup, stretch))
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }

    private static Set<String> columns(Question question, List<Dimension> keys) {
        Set<Dimension> dimensions = new LinkedHashSet<>(keys);
        dimensions.addAll(question.narrowing().dimensions());
        dimensions.removeIf(Dimension::time);
        return dimensions.stream().map(Dimension::column).collect(Collectors.toSet());
    }

    private static String select(
            Sql sql, Question question, List<Dimension> keys, Rollup rollup, Stretch stretch) {
        List<String> columns = new ArrayList<>();
        keys.stream()
                .filter(dimension -> !dimension.time())
                .forEach(dimension -> columns.add("c." + dimension.column() + " AS k" + columns.size()));
        if (keys.stream().anyMatch(Dimension::time)) {
            columns.add("c.posting_month AS day");
        }
        columns.add("c.left_out AS left_out, c.currency AS currency, c.without_rate AS without_rate");
        columns.add(
                question.converted()
                        ? "c.usd AS money, c.parts - c.without_rate AS parts"
                        : "c.amount AS money, c.parts AS parts");
        return "SELECT " + String.join(", ", columns) + " FROM " + rollup.table(stretch.grain()) + " c WHERE "
                + where(sql, question, stretch);
    }

    private static String where(Sql sql, Question question, Stretch stretch) {
        List<String> conditions = new ArrayList<>();
        conditions.add("c.type = " + sql.bind(question.quantity().type()));
        conditions.add("c.left_out IN " + sql.list(LeftOut.asked(question)));
        Optional.ofNullable(stretch.from()).ifPresent(from -> conditions.add("c.posting_month >= " + sql.bind(from)));
        Optional.ofNullable(stretch.before())
                .ifPresent(before -> conditions.add("c.posting_month < " + sql.bind(before)));
        if (!question.converted()) {
            conditions.add("c.currency = " + sql.bind(question.currency()));
        }
        question.support().ifPresent(scheme -> conditions.add("c.scheme = " + sql.bind(scheme.word())));
        question.narrowing()
                .codes()
                .forEach((dimension, codes) -> conditions.add(Narrowed.codes(sql, dimension, "c." + dimension.column(), codes)));
        return String.join(" AND ", conditions);
    }
}
