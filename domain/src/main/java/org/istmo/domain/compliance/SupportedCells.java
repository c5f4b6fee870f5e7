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
import java.util.Set;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What the offices do for articles in States, over many treaties at once: activities as far as gaps are found by them, and money, both as they are kept beside the activities and the ledger. */
final class SupportedCells {

    /** The parameter is whether a row is of the office that is asked for. */
    private static final String ACTIVITIES =
            "SELECT k.treaty, k.article, k.place, SUM(k.endless) AS endless, MAX(k.ended) AS ended,"
                    + " SUM(CASE WHEN %1$s THEN k.activities ELSE 0 END) AS asked, MIN(CASE WHEN %1$s THEN k.first_start END) AS first_start,"
                    + " MAX(CASE WHEN %1$s THEN k.last_start END) AS last_start FROM article_support k WHERE k.sensitivity IN (<levels>)";

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

    /** @param levels of the activities that are counted, as the database has them */
    SupportedCells(Handle handle, GapFilter filter, List<String> levels) {
        this.filter = filter;
        readActivities(handle, levels);
        readMoney(handle);
    }

    private void readActivities(Handle handle, List<String> levels) {
        Query supporting = handle.createQuery(ACTIVITIES.formatted(
                        filter.office().map(code -> "k.office = :office").orElse("1 = 1"))
                + filter.treaty().map(code -> " AND k.treaty = :treaty").orElse("")
                + filter.state().map(code -> " AND k.place = :state").orElse("")
                + " GROUP BY k.treaty, k.article, k.place");
        bound(supporting)
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
        bound(money)
                .map((row, context) -> {
                    Cell cell = new Cell(row.getString("code"), row.getString("article"), row.getString("place"));
                    Map<Cell, BigDecimal> sums =
                            row.getString("type").equals(SupportedArticles.EXPENDITURE) ? expenditure : disbursement;
                    sums.put(cell, row.getBigDecimal("usd"));
                    return cell;
                })
                .list();
    }

    private Query bound(Query query) {
        filter.treaty().ifPresent(code -> query.bind("treaty", code));
        filter.state().ifPresent(code -> query.bind("state", code));
        filter.office().ifPresent(code -> query.bind("office", code));
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
