package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;

/** The parts as the cells have them summed up: for whole months by posting month, and nothing that needs to look at an activity. */
class CellParts implements Parts {

    @Override
    public String select(Sql sql, Question question, List<Dimension> keys) {
        List<String> columns = new ArrayList<>();
        keys.stream()
                .filter(dimension -> !dimension.time())
                .forEach(dimension -> columns.add("c." + dimension.column() + " AS k" + columns.size()));
        if (keys.stream().anyMatch(Dimension::time)) {
            columns.add("c.posting_month AS on_day");
        }
        columns.add("c.left_out AS left_out");
        columns.add(
                question.converted()
                        ? "c.usd AS money, c.parts - c.without_rate AS parts"
                        : "c.amount AS money, c.parts AS parts");
        String own = "c.currency = " + sql.bind(question.currency());
        // A rollup's dollars are those of every currency; a month's cells keep the currencies apart.
        return read(sql, question, keys, String.join(", ", columns), question.converted() ? "" : own, own);
    }

    @Override
    public String foreign(Sql sql, Question question) {
        String other = "c.currency <> '" + Question.DOLLAR + "'";
        return read(sql, question, List.of(), "c.currency AS currency, c.without_rate AS without_rate", other, other);
    }

    /**
     * @param ofMonth which currencies of the months' cells are read; empty for all
     * @param ofRollup which ones of a rollup
     */
    private static String read(
            Sql sql, Question question, List<Dimension> keys, String columns, String ofMonth, String ofRollup) {
        Rollup rollup = Rollup.coarsest(question.support().isPresent(), columns(question, keys));
        LocalDate from = question.span().from().orElse(null);
        LocalDate before = question.span().to().map(day -> day.plusDays(1)).orElse(null);
        return Stretch.of(Stretch.coarsest(question.by(keys)), from, before).stream()
                .map(stretch -> "SELECT " + columns + " FROM " + rollup.table(stretch.grain()) + " c WHERE "
                        + where(sql, question, stretch, stretch.grain() == Grain.MONTH ? ofMonth : ofRollup))
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }

    private static Set<String> columns(Question question, List<Dimension> keys) {
        Set<Dimension> dimensions = new LinkedHashSet<>(keys);
        dimensions.addAll(question.narrowing().dimensions());
        dimensions.removeIf(Dimension::time);
        return dimensions.stream().map(Dimension::column).collect(Collectors.toSet());
    }

    private static String where(Sql sql, Question question, Stretch stretch, String currencies) {
        List<String> conditions = new ArrayList<>(currencies.isEmpty() ? List.of() : List.of(currencies));
        conditions.add("c.type = " + sql.bind(question.quantity().type()));
        conditions.add("c.left_out IN " + sql.list(LeftOut.asked(question)));
        Optional.ofNullable(stretch.from()).ifPresent(from -> conditions.add("c.posting_month >= " + sql.bind(from)));
        Optional.ofNullable(stretch.before())
                .ifPresent(before -> conditions.add("c.posting_month < " + sql.bind(before)));
        question.support().ifPresent(scheme -> conditions.add("c.scheme = " + sql.bind(scheme.word())));
        question.narrowing()
                .codes()
                .forEach((dimension, codes) ->
                        conditions.add(Narrowed.codes(sql, dimension, "c." + dimension.column(), codes)));
        return String.join(" AND ", conditions);
    }
}
