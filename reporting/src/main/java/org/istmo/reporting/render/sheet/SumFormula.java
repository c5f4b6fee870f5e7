package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.sheet.TableGrid.Placed;
import org.jspecify.annotations.Nullable;

/** The sum of the plain rows that have certain words, found by the words where a spreadsheet finds them so, else by their place. */
final class SumFormula {

    /** A function takes no more than 255 ranges. */
    private static final int MOST_RANGES = 250;

    private final TableGrid grid;
    private final Map<String, Map<String, List<Placed>>> rowsBy = new HashMap<>();
    private final Map<Map<String, String>, List<Placed>> found = new HashMap<>();

    SumFormula(TableGrid grid) {
        this.grid = grid;
    }

    Optional<String> of(Reckoning.SumWhere sum, Placed row, int column, BigDecimal figure, int least) {
        Map<String, String> where = new TreeMap<>(sum.where());
        if (!grid.grouped()) {
            where.remove(Reckoning.SumWhere.GROUP);
        }
        List<Placed> rows = found.computeIfAbsent(where, this::rows);
        List<@Nullable BigDecimal> addends = new ArrayList<>();
        rows.forEach(placed -> addends.add(placed.number(column)));
        return formula(where, rows, row, column).flatMap(formula -> Rounded.sum(formula, addends, figure, least));
    }

    /** Among the rows with the rarest of the words: a total of each of thousands of groups is not to look at all of a currency. */
    private List<Placed> rows(Map<String, String> where) {
        if (where.isEmpty()) {
            return grid.plain();
        }
        return where.entrySet().stream()
                .map(wanted -> rowsBy.computeIfAbsent(wanted.getKey(), this::byWords)
                        .getOrDefault(folded(wanted.getValue()), List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow()
                .stream()
                .filter(placed -> where.entrySet().stream()
                        .allMatch(wanted ->
                                folded(words(placed.row(), wanted.getKey())).equals(folded(wanted.getValue()))))
                .toList();
    }

    private Map<String, List<Placed>> byWords(String key) {
        return grid.plain().stream().collect(Collectors.groupingBy(placed -> folded(words(placed.row(), key))));
    }

    /** A spreadsheet does not tell capitals from small letters. */
    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private Optional<String> formula(Map<String, String> where, List<Placed> rows, Placed row, int column) {
        if (where.isEmpty()) {
            return Optional.of("SUM(" + grid.range(column) + ")");
        }
        return where.values().stream().allMatch(Criterion::takes)
                ? Optional.of(sumIfs(where, row, column))
                : byPlace(rows, column);
    }

    private String sumIfs(Map<String, String> where, Placed row, int column) {
        StringBuilder formula = new StringBuilder("SUMIFS(").append(grid.range(column));
        where.forEach((key, words) ->
                formula.append(',').append(criteria(key)).append(',').append(wanted(key, words, row)));
        return formula.append(')').toString();
    }

    private Optional<String> byPlace(List<Placed> rows, int column) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).at() != rows.get(i - 1).at() + 1) {
                ranges.add(grid.cell(rows.get(first), column) + ":" + grid.cell(rows.get(i - 1), column));
                first = i;
            }
        }
        return ranges.isEmpty() || ranges.size() > MOST_RANGES
                ? Optional.empty()
                : Optional.of("SUM(" + String.join(",", ranges) + ")");
    }

    private String criteria(String key) {
        return key.equals(Reckoning.SumWhere.GROUP)
                ? grid.groups()
                : grid.criteria(grid.table().indexOf(key));
    }

    /** The total's own cell where it has the words, else the words. */
    private String wanted(String key, String words, Placed row) {
        boolean own = words(row.row(), key).equals(words);
        int column =
                key.equals(Reckoning.SumWhere.GROUP) ? 0 : grid.at(grid.table().indexOf(key));
        return Criterion.of(words, own ? "$" + TableGrid.letters(column) + (row.at() + 1) : "");
    }

    private String words(Row row, String key) {
        if (key.equals(Reckoning.SumWhere.GROUP)) {
            return row.group();
        }
        Value value = row.values().get(grid.table().indexOf(key));
        return value instanceof Value.Words words ? words.text() : "";
    }
}
