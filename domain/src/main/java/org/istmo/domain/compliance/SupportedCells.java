package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What the offices do for articles in States, over many treaties at once: activities as far as gaps are found by them, and money from the cells. A row a cell, however many activities there are. */
final class SupportedCells {

    private static final String BEGAN = "COALESCE(v.actual_start, v.planned_start)";
    private static final String ENDED = "COALESCE(v.actual_end, v.planned_end)";

    /** The first is whether an activity is of the office that is asked for, the second the {@link CellTable}, the third what else is asked. */
    private static final String ACTIVITIES = "SELECT s.treaty, s.article, p.place, COUNT(CASE WHEN" + Support.ANSWERING
            + "AND " + ENDED + " IS NULL THEN 1 END) AS endless, MAX(CASE WHEN" + Support.ANSWERING + "THEN " + ENDED
            + " END) AS ended, COUNT(CASE WHEN %1$s THEN 1 END) AS asked, MIN(CASE WHEN %1$s THEN " + BEGAN
            + " END) AS first_start, MAX(CASE WHEN %1$s THEN " + BEGAN
            + " END) AS last_start FROM activity_article s JOIN activity v ON v.id = s.activity"
            + " JOIN activity_place p ON p.activity = v.id%2$s WHERE v.sensitivity IN (<levels>) AND" + Support.SUPPORTS
            + "%3$s GROUP BY s.treaty, s.article, p.place";

    private static final String MONEY = "SELECT place, code, article, type, SUM(usd) AS usd FROM "
            + Rollup.ARTICLE.table(Grain.YEAR)
            + " WHERE type IN ('3', '4') AND scheme = 'treaty' AND currency = 'USD' AND left_out = ''";

    /**
     * The activities that support a cell.
     *
     * @param endless whether one that answers needs says no end
     * @param ended the last end of those that answer needs; null where none says one
     * @param asked whether one is of the office that is asked for, or of any where none is
     * @param first when the first of those began; null where none says so
     * @param last when the last of those began; null where none says so
     */
    private record Supporting(
            boolean endless,
            @Nullable LocalDate ended,
            boolean asked,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        static final Supporting NONE = new Supporting(false, null, false, null, null);

        static Supporting of(ResultSet row) throws SQLException {
            return new Supporting(
                    row.getLong("endless") > 0,
                    row.getObject("ended", LocalDate.class),
                    row.getLong("asked") > 0,
                    row.getObject("first_start", LocalDate.class),
                    row.getObject("last_start", LocalDate.class));
        }
    }

    private final Map<Cell, Supporting> activities = new HashMap<>();
    private final Map<Cell, BigDecimal> expenditure = new HashMap<>();
    private final Map<Cell, BigDecimal> disbursement = new HashMap<>();
    private final GapFilter filter;

    /**
     * @param levels of the activities that are counted, as the database has them
     * @param only the cells whose activities are asked for; absent for all of the filter
     */
    SupportedCells(Handle handle, GapFilter filter, List<String> levels, Optional<Set<Cell>> only) {
        this.filter = filter;
        if (only.filter(Set::isEmpty).isEmpty()) {
            readActivities(
                    handle,
                    levels,
                    only.filter(cells -> cells.size() <= CellTable.MOST).map(CellTable::new));
        }
        readMoney(handle);
    }

    private void readActivities(Handle handle, List<String> levels, Optional<CellTable> only) {
        Query supporting = handle.createQuery(ACTIVITIES.formatted(
                filter.office().map(code -> "v.office = :office").orElse("1 = 1"),
                only.map(CellTable::join).orElse(""),
                filter.treaty().map(code -> "AND s.treaty = :treaty").orElse("")
                        + filter.state().map(code -> " AND p.place = :state").orElse("")));
        only.ifPresent(table -> table.bind(supporting));
        bound(supporting, filter.office())
                .bindList("levels", levels)
                .map((row, context) -> Map.entry(
                        new Cell(row.getString("treaty"), row.getString("article"), row.getString("place")),
                        Supporting.of(row)))
                .forEach(entry -> activities.put(entry.getKey(), entry.getValue()));
    }

    private void readMoney(Handle handle) {
        Query money = handle.createQuery(MONEY
                + filter.treaty().map(code -> " AND code = :treaty").orElse("")
                + filter.state().map(code -> " AND place = :state").orElse("")
                + filter.office().map(code -> " AND office = :office").orElse("")
                + " GROUP BY place, code, article, type");
        bound(money, filter.office())
                .map((row, context) -> {
                    Cell cell = new Cell(row.getString("code"), row.getString("article"), row.getString("place"));
                    Map<Cell, BigDecimal> sums =
                            row.getString("type").equals(SupportedArticles.EXPENDITURE) ? expenditure : disbursement;
                    sums.put(cell, row.getBigDecimal("usd"));
                    return cell;
                })
                .list();
    }

    private Query bound(Query query, Optional<String> office) {
        filter.treaty().ifPresent(code -> query.bind("treaty", code));
        filter.state().ifPresent(code -> query.bind("state", code));
        office.ifPresent(code -> query.bind("office", code));
        return query;
    }

    /** Those that any activity or money stands at. */
    Set<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>(activities.keySet());
        cells.addAll(expenditure.keySet());
        cells.addAll(disbursement.keySet());
        return cells;
    }

    /** Whether an activity of any office answers a need that was stated on a day, by {@link Support#answers}. */
    boolean isAnswered(Cell cell, LocalDate stated) {
        Supporting supporting = at(cell);
        LocalDate ended = supporting.ended();
        return supporting.endless() || (ended != null && !ended.isBefore(stated));
    }

    /** Whether an activity of the office that was asked for, if any was, supports the article in the State. */
    boolean isSupported(Cell cell) {
        return at(cell).asked();
    }

    /** Whether what was reported on a day can be evidence of all of these activities. */
    boolean isEvident(Cell cell, LocalDate reported) {
        return Support.isEvidence(reported, at(cell).last());
    }

    /** The first start of these activities; null where none says one. */
    @Nullable
    LocalDate began(Cell cell) {
        return at(cell).first();
    }

    /** The States that an office has an activity in, whatever it supports. */
    static Set<String> statesOf(Handle handle, String office, List<String> levels) {
        return new HashSet<>(handle.createQuery(
                        "SELECT DISTINCT p.place FROM activity v JOIN activity_place p ON p.activity = v.id"
                                + " WHERE v.office = :office AND v.external_agency = '' AND v.sensitivity IN (<levels>)")
                .bind("office", office)
                .bindList("levels", levels)
                .mapTo(String.class)
                .list());
    }

    /** In US dollars. */
    BigDecimal expenditure(Cell cell) {
        return cents(expenditure, cell);
    }

    /** In US dollars. */
    BigDecimal disbursement(Cell cell) {
        return cents(disbursement, cell);
    }

    private Supporting at(Cell cell) {
        return activities.getOrDefault(cell, Supporting.NONE);
    }

    private static BigDecimal cents(Map<Cell, BigDecimal> sums, Cell cell) {
        return sums.getOrDefault(cell, BigDecimal.ZERO).setScale(2, RoundingMode.UNNECESSARY);
    }
}
