package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.OpenOverlap;
import org.istmo.reporting.dataset.region.OverlapLine;
import org.istmo.reporting.dataset.region.OverlapLine.OverlapSide;
import org.istmo.reporting.dataset.region.Overlaps;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Pairs of which at least one activity has money in the report or runs in its period, as they stand decided. */
public final class OverlapsQuery {

    /** In the order that they are listed. */
    static final List<String> STANDINGS = List.of("same-activity", "same-money", "different", "open");

    private static final Text WITHHELD = new Text("Withheld", "Reservado");
    private static final List<Measure> SPENT = List.of(Measure.DISBURSEMENT, Measure.EXPENDITURE);

    private static final String PAIRS =
            "SELECT o.id, CASE WHEN o.status = 'open' THEN 'open' ELSE o.decision END AS standing, o.kept,"
                    + " (SELECT MAX(d.done_at) FROM overlap_decision d WHERE d.overlap = o.id AND d.action = 'decided') AS decided_at,"
                    + " x.id AS left_id, x.office AS left_office, x.identifier AS left_identifier, x.title_en AS left_en, x.title_es AS left_es,"
                    + " x.sensitivity AS left_level, y.id AS right_id, y.office AS right_office, y.identifier AS right_identifier,"
                    + " y.title_en AS right_en, y.title_es AS right_es, y.sensitivity AS right_level"
                    + " FROM overlap o JOIN activity x ON x.id = o.left_activity JOIN activity y ON y.id = o.right_activity"
                    + " WHERE o.status IN ('open', 'decided') AND (" + inReport("x") + " OR " + inReport("y")
                    + ") ORDER BY o.id";

    private static String inReport(String activity) {
        return "%1$s.id IN (SELECT l.project FROM lineage l WHERE l.report = :report) OR"
                .concat(" (COALESCE(%1$s.actual_start, %1$s.planned_start, %1$s.actual_end, %1$s.planned_end) <= :to")
                .concat(
                        " AND (COALESCE(%1$s.actual_end, %1$s.planned_end) IS NULL OR COALESCE(%1$s.actual_end, %1$s.planned_end) >= :from))")
                .formatted(activity);
    }

    private record Pair(
            long id,
            String standing,
            long left,
            long right,
            OverlapSide leftSide,
            OverlapSide rightSide,
            Sensitivity level,
            @Nullable Long kept,
            @Nullable LocalDate decidedOn) {}

    private final Scope audience;
    private final Map<Long, Map<Measure, BigDecimal>> sameMoney;
    private final List<Pair> pairs;
    private final ZoneId zone;
    private final List<Fact> facts;

    /** The day of a decision is that of the report's office. */
    public OverlapsQuery(Handle handle, DraftRequest request, List<Fact> facts) {
        this.audience = request.audience();
        this.facts = facts;
        this.zone = handle.createQuery("SELECT zone FROM office WHERE code = :office")
                .bind("office", request.office())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one();
        this.sameMoney = new LedgerSums(handle, request.report()).sameMoney();
        this.pairs = handle.createQuery(PAIRS)
                .bind("report", request.report())
                .bind("from", request.from())
                .bind("to", request.to())
                .map((row, context) -> pair(row))
                .list();
    }

    private Pair pair(ResultSet row) throws SQLException {
        Sensitivity left = Sensitivity.of(row.getString("left_level"));
        Sensitivity right = Sensitivity.of(row.getString("right_level"));
        return new Pair(
                row.getLong("id"),
                row.getString("standing"),
                row.getLong("left_id"),
                row.getLong("right_id"),
                side(row, "left", left),
                side(row, "right", right),
                left.compareTo(right) > 0 ? left : right,
                row.getObject("kept", Long.class),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(at -> at.atZoneSameInstant(zone).toLocalDate())
                        .orElse(null));
    }

    private OverlapSide side(ResultSet row, String side, Sensitivity level) throws SQLException {
        boolean withheld = level.compareTo(audience.sensitivity()) > 0;
        return new OverlapSide(
                row.getString(side + "_office"),
                withheld ? "—" : row.getString(side + "_identifier"),
                withheld ? WITHHELD : Names.text(row.getString(side + "_en"), row.getString(side + "_es")));
    }

    public Overlaps read() {
        Map<String, Long> counts = new LinkedHashMap<>();
        STANDINGS.forEach(standing -> counts.put(standing, 0L));
        List<OverlapLine> decided = new ArrayList<>();
        for (Pair pair : pairs) {
            counts.merge(pair.standing(), 1L, Long::sum);
            facts.add(fact(key(pair.standing()), pair));
            facts.add(fact(key("all"), pair));
            if (pair.decidedOn() != null && !pair.standing().equals("open")) {
                decided.add(line(pair, pair.decidedOn()));
            }
        }
        List<CountLine> lines = new ArrayList<>();
        counts.forEach((standing, count) ->
                lines.add(new CountLine(standing, Text.untranslated(""), List.of(new Counted(key(standing), count)))));
        return new Overlaps(lines, decided);
    }

    /** Those that nobody decided on yet, by their numbers. */
    public List<OpenOverlap> open() {
        return pairs.stream()
                .filter(pair -> pair.standing().equals("open"))
                .map(pair -> new OpenOverlap(pair.id(), pair.leftSide(), pair.rightSide()))
                .toList();
    }

    private OverlapLine line(Pair pair, LocalDate decidedOn) {
        return new OverlapLine(
                pair.id(),
                pair.leftSide(),
                pair.rightSide(),
                pair.standing(),
                kept(pair),
                decidedOn,
                SPENT.stream().map(measure -> leftOut(pair, measure)).toList());
    }

    private static @Nullable String kept(Pair pair) {
        Long kept = pair.kept();
        return kept == null
                ? null
                : kept == pair.left()
                        ? pair.leftSide().office()
                        : pair.rightSide().office();
    }

    /** What the one that was not kept has left out. */
    private Amount leftOut(Pair pair, Measure measure) {
        Long kept = pair.kept();
        long other = kept != null && kept == pair.left() ? pair.right() : pair.left();
        BigDecimal usd = pair.standing().equals("same-money")
                ? sameMoney.getOrDefault(other, Map.of()).getOrDefault(measure, BigDecimal.ZERO)
                : BigDecimal.ZERO;
        FigureKey key = FigureKey.inDollars(measure)
                .where(Dimension.ACTIVITY, String.valueOf(other))
                .where(Dimension.COUNTED, "same-money");
        return LedgerSums.amount(key, usd);
    }

    private static Fact fact(String key, Pair pair) {
        Text label = new Text(
                pair.leftSide().title().en() + " / " + pair.rightSide().title().en(),
                pair.leftSide().title().es() + " / " + pair.rightSide().title().es());
        return new Fact(key, "overlap", String.valueOf(pair.id()), label, BigDecimal.ONE, pair.level());
    }

    /** The key of how many pairs stand so; {@code all} for every one. */
    static String key(String standing) {
        return "overlaps." + standing;
    }
}
