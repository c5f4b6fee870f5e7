package org.istmo.domain.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What the offices do for articles in States, over many treaties at once: the activities themselves, and money from the cells. */
final class SupportedCells {

    private static final String ACTIVITIES =
            "SELECT v.id, COALESCE(v.same_event_as, v.id) AS event, v.office, v.status, COALESCE(v.actual_start, v.planned_start) AS began,"
                    + " COALESCE(v.actual_end, v.planned_end) AS ended, s.treaty, s.article, CASE WHEN "
                    + Support.HAS_CHILD
                    + " THEN 1 ELSE 0 END AS parent, p.place FROM activity_article s"
                    + " JOIN activity v ON v.id = s.activity JOIN activity_place p ON p.activity = v.id"
                    + " WHERE v.sensitivity IN (<levels>) AND" + Support.SUPPORTS;

    private static final String MONEY = "SELECT place, code, article, type, SUM(usd) AS usd FROM "
            + Rollup.ARTICLE.table(Grain.YEAR)
            + " WHERE type IN ('3', '4') AND scheme = 'treaty' AND currency = 'USD' AND left_out = ''";

    /**
     * An activity's support of a cell.
     *
     * @param event the number of the activity that stands for it where both offices reported the same event
     * @param began null where it says no start
     * @param ended null where it says no end
     * @param parent whether a child of it supports the same cell
     */
    private record Supporting(
            long activity,
            long event,
            String office,
            String status,
            @Nullable LocalDate began,
            @Nullable LocalDate ended,
            boolean parent) {

        static Supporting of(ResultSet row) throws SQLException {
            return new Supporting(
                    row.getLong("id"),
                    row.getLong("event"),
                    row.getString("office"),
                    row.getString("status"),
                    row.getObject("began", LocalDate.class),
                    row.getObject("ended", LocalDate.class),
                    row.getInt("parent") == 1);
        }
    }

    private final Map<Cell, List<Supporting>> activities = new HashMap<>();
    private final Map<Cell, BigDecimal> expenditure = new HashMap<>();
    private final Map<Cell, BigDecimal> disbursement = new HashMap<>();
    private final GapFilter filter;

    /** @param levels of the activities that are counted, as the database has them */
    SupportedCells(Handle handle, GapFilter filter, List<String> levels) {
        this.filter = filter;
        Query supporting = handle.createQuery(ACTIVITIES
                + filter.treaty().map(code -> " AND s.treaty = :treaty").orElse("")
                + filter.state().map(code -> " AND p.place = :state").orElse("")
                + " ORDER BY v.id");
        bound(supporting, Optional.empty())
                .bindList("levels", levels)
                .map((row, context) -> Map.entry(
                        new Cell(row.getString("treaty"), row.getString("article"), row.getString("place")),
                        Supporting.of(row)))
                .forEach(entry -> activities
                        .computeIfAbsent(entry.getKey(), first -> new ArrayList<>())
                        .add(entry.getValue()));
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

    /** Whether an activity of any office answers a need that was stated on a day. */
    boolean isAnswered(Cell cell, LocalDate stated) {
        return activities.getOrDefault(cell, List.of()).stream()
                .anyMatch(one -> Support.answers(one.status(), one.ended(), stated));
    }

    /** Whether what was reported on a day can be evidence of all of these activities. */
    boolean isEvident(Cell cell, LocalDate reported) {
        return asked(cell).stream().allMatch(one -> Support.isEvidence(reported, one.began()));
    }

    /** How many events these activities are, no parent beside its child. */
    long events(Cell cell) {
        return asked(cell).stream()
                .filter(one -> !one.parent())
                .map(Supporting::event)
                .distinct()
                .count();
    }

    /** Numbers of activities, in their order; of the office that was asked for, if any was. */
    List<Long> activities(Cell cell) {
        return asked(cell).stream().map(Supporting::activity).toList();
    }

    /** The first start of these activities; null where none says one. */
    @Nullable
    LocalDate began(Cell cell) {
        return asked(cell).stream()
                .flatMap(one -> Stream.ofNullable(one.began()))
                .min(LocalDate::compareTo)
                .orElse(null);
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

    private List<Supporting> asked(Cell cell) {
        return activities.getOrDefault(cell, List.of()).stream()
                .filter(one -> filter.office()
                        .filter(office -> !office.equals(one.office()))
                        .isEmpty())
                .distinct()
                .toList();
    }

    private static BigDecimal cents(Map<Cell, BigDecimal> sums, Cell cell) {
        return sums.getOrDefault(cell, BigDecimal.ZERO).setScale(2, RoundingMode.UNNECESSARY);
    }
}
