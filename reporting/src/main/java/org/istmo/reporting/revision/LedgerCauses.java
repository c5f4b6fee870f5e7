package org.istmo.reporting.revision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** Why sums over the ledger differ between two versions: one query for all figures, whose keys are then looked up. */
final class LedgerCauses {

    /** What a figure is told from others by; figures of one form are summed in one go. */
    private record Form(boolean ofCurrency, FigureKey.Way way, Set<Dimension> dimensions) {

        static Form of(FigureKey key) {
            return new Form(
                    key.currency().isPresent() && key.way() != FigureKey.Way.AGREEMENT,
                    key.way(),
                    key.conditions().keySet());
        }
    }

    /** Rows that came and went, all alike: the sums are of those that came less those that went. */
    private record Moved(
            String measure,
            String currency,
            Map<Dimension, String> values,
            Causes transacted,
            Causes converted,
            Causes counted) {

        Causes in(FigureKey.Way way) {
            return switch (way) {
                case TRANSACTED -> transacted;
                case DOLLARS -> converted;
                case AGREEMENT -> counted;
            };
        }

        List<String> place(Form form) {
            return Stream.concat(
                            Stream.of(measure, form.ofCurrency() ? currency : ""),
                            form.dimensions().stream()
                                    .map(dimension -> Optional.ofNullable(values.get(dimension))
                                            .orElseThrow()))
                    .toList();
        }
    }

    private final List<Moved> all;
    private final Map<Form, Map<List<String>, Causes>> forms = new HashMap<>();

    private LedgerCauses(List<Moved> all) {
        this.all = all;
    }

    /** @param keys all that will be asked for */
    static LedgerCauses between(Handle handle, long before, long after, Collection<FigureKey> keys) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        keys.forEach(key -> dimensions.addAll(key.conditions().keySet()));
        return new LedgerCauses(handle.createQuery(sql(dimensions))
                .bind("before", before)
                .bind("after", after)
                .map((row, context) -> moved(row, dimensions))
                .list());
    }

    private static String sql(Set<Dimension> dimensions) {
        String words = dimensions.stream().map(each -> ", by_" + each.word()).collect(Collectors.joining());
        String columns = dimensions.stream()
                .map(each -> ", " + each.column() + " AS by_" + each.word())
                .collect(Collectors.joining());
        return "SELECT measure, currency, cause" + words
                + ", SUM(amount) AS amount, SUM(usd) AS usd, COUNT(*) AS those, COUNT(usd) AS converted, SUM(counted)"
                + " AS counted, COUNT(counted) AS valued FROM (SELECT l.measure, l.currency, "
                + DifferingRows.CAUSE + " AS cause" + columns
                + ", l.side * l.amount AS amount, l.side * l.usd AS usd, l.side * l.counted AS counted FROM "
                + DifferingRows.ROWS
                + " JOIN entry e ON e.id = l.entry JOIN allocation a ON a.entry = l.entry AND a.part = l.part) moved"
                + " GROUP BY measure, currency, cause" + words;
    }

    private static Moved moved(ResultSet row, Set<Dimension> dimensions) throws SQLException {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            values.put(dimension, row.getString("by_" + dimension.word()));
        }
        ChangeCause cause = ChangeCause.of(row.getString("cause"));
        BigDecimal usd = row.getBigDecimal("usd");
        BigDecimal counted = row.getBigDecimal("counted");
        return new Moved(
                row.getString("measure"),
                row.getString("currency"),
                values,
                Causes.of(cause, row.getBigDecimal("amount"), row.getLong("those")),
                usd == null ? Causes.NONE : Causes.of(cause, usd, row.getLong("converted")),
                counted == null ? Causes.NONE : Causes.of(cause, counted, row.getLong("valued")));
    }

    /** Those of a key that was named at first; together they are the difference between the two sums. */
    Causes of(FigureKey key) {
        Form form = Form.of(key);
        Causes all = Causes.NONE;
        for (Measure part : key.measure().parts()) {
            List<String> place = new ArrayList<>(
                    List.of(part.key(), form.ofCurrency() ? key.currency().orElse("") : ""));
            place.addAll(key.conditions().values());
            all = all.plus(forms.computeIfAbsent(form, this::summed).getOrDefault(place, Causes.NONE));
        }
        return all;
    }

    private Map<List<String>, Causes> summed(Form form) {
        Map<List<String>, Causes> sums = new HashMap<>();
        for (Moved moved : all) {
            sums.merge(moved.place(form), moved.in(form.way()), Causes::plus);
        }
        return sums;
    }
}
