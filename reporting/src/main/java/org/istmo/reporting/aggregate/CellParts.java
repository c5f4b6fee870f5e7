package org.istmo.reporting.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;

/** The parts as the cells have them summed up: for whole months by posting month, and nothing that needs to look at an activity. */
class CellParts implements Parts {

    @Override
    public List<Piece> select(Sql sql, Question question, List<Dimension> keys) {
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
        return read(sql, question, List.of(), "c.currency AS currency, c.without_rate AS without_rate", other, other)
                .stream()
                .map(Piece::text)
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }

    /**
     * @param ofMonth which currencies of the months' cells are read; empty for all
     * @param ofRollup which ones of a rollup
     */
    private static List<Piece> read(
            Sql sql, Question question, List<Dimension> keys, String columns, String ofMonth, String ofRollup) {
        Rollup rollup = Rollup.coarsest(question.support().isPresent(), columns(question, keys));
        LocalDate from = question.span().from().orElse(null);
        LocalDate before = question.span().to().map(day -> day.plusDays(1)).orElse(null);
        Grain coarsest = Stretch.coarsest(question.by(keys));
        boolean summed = keys.stream().anyMatch(Dimension::time) && rollup.sums(columns(keys));
        return Stretch.of(coarsest, from, before).stream()
                .map(stretch -> new Piece(
                        "(SELECT " + columns + " FROM " + rollup.table(stretch.grain()) + " c WHERE "
                                + where(sql, question, stretch, stretch.grain() == Grain.MONTH ? ofMonth : ofRollup)
                                + ")",
                        summed && stretch.grain() == coarsest && coarsest != Grain.MONTH))
                .toList();
    }

    private static Set<String> columns(Question question, List<Dimension> keys) {
        Set<String> columns = columns(keys);
        columns.addAll(columns(question.narrowing().dimensions()));
        return columns;
    }

    private static Set<String> columns(Collection<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> !dimension.time())
                .map(Dimension::column)
                .collect(Collectors.toCollection(HashSet::new));
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
