package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.TransferLine;
import org.istmo.reporting.dataset.region.Transfers;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.KeyText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Money that stayed inside the region: it is netted out of counted figures, and shown. */
class TransfersQuery {

    private static final Set<Measure> INCOMING =
            Set.of(Measure.COMMITMENT_RECEIVED, Measure.INCOME, Measure.PLEDGE_RECEIVED);
    private static final Text UNNAMED = new Text("Not named", "Sin nombre");

    /** What the keys of its figures begin with. */
    static final String FIGURES = "transfer.";

    /** Whose entry {@code e} is, and which offices it names. */
    static final String PARTIES =
            "e.office, " + other("receiver") + " AS receiver, " + other("provider") + " AS provider";

    private static final String ROWS = "SELECT l.measure, " + PARTIES
            + ", v.id, v.identifier, v.title_en, v.title_es, v.sensitivity, l.currency, l.amount, l.usd"
            + " FROM lineage l JOIN entry e ON e.id = l.entry JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
            + " JOIN activity v ON v.id = e.activity WHERE l.report = :report AND a.left_out = 'transfer'";

    /** The office that is named, or else the one whose activity is. */
    private static String other(String party) {
        return "COALESCE((SELECT o.code FROM office o WHERE o.code = TRIM(e.%1$s_ref)), (SELECT MIN(w.office) FROM activity w"
                .concat(" WHERE w.identifier = e.%1$s_activity AND w.id <> e.activity AND w.external_agency = ''), '')")
                .formatted(party);
    }

    record Way(Measure measure, String from, String to, String currency) {

        static final Comparator<Way> ORDER = Comparator.comparing(Way::measure)
                .thenComparing(Way::from)
                .thenComparing(Way::to)
                .thenComparing(Way::currency);

        /** From columns of these names. */
        static Way of(ResultSet row) throws SQLException {
            Measure measure = Measure.of(row.getString("measure")).orElseThrow();
            boolean incoming = INCOMING.contains(measure);
            return new Way(
                    measure,
                    row.getString(incoming ? "provider" : "office"),
                    row.getString(incoming ? "office" : "receiver"),
                    row.getString("currency"));
        }

        String key(String converted) {
            return FIGURES + measure.key() + "." + KeyText.of(from) + "." + KeyText.of(to) + "." + currency + converted;
        }
    }

    /** What an activity has to do with it. */
    private record Its(
            String identifier,
            Text title,
            Sensitivity level,
            BigDecimal amount,
            @Nullable BigDecimal usd) {

        Its plus(Its other) {
            return new Its(identifier, title, level, amount.add(other.amount), either(usd, other.usd));
        }
    }

    private final Map<Way, Map<Long, Its>> ways = new TreeMap<>(Way.ORDER);
    private final Map<String, Text> offices;
    private final List<Fact> facts;

    TransfersQuery(Handle handle, long report, List<Fact> facts) {
        this.offices = Names.of(handle, Dimension.OFFICE);
        this.facts = facts;
        handle.createQuery(
                        "SELECT t.measure, t.office, t.receiver, t.provider, t.id, t.identifier, t.title_en, t.title_es, t.sensitivity, t.currency,"
                                + " SUM(t.amount) AS amount, SUM(t.usd) AS usd FROM (" + ROWS
                                + ") t GROUP BY t.measure, t.office, t.receiver, t.provider, t.id, t.identifier, t.title_en, t.title_es, t.sensitivity,"
                                + " t.currency ORDER BY t.identifier, t.id")
                .bind("report", report)
                .map((row, context) -> add(row))
                .list();
    }

    private long add(ResultSet row) throws SQLException {
        Way way = Way.of(row);
        Its its = new Its(
                row.getString("identifier"),
                Names.text(row.getString("title_en"), row.getString("title_es")),
                Sensitivity.of(row.getString("sensitivity")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("usd"));
        ways.computeIfAbsent(way, none -> new LinkedHashMap<>()).merge(row.getLong("id"), its, Its::plus);
        return row.getLong("id");
    }

    Transfers read() {
        List<TransferLine> lines = new ArrayList<>();
        Map<Measure, BigDecimal> totals = new TreeMap<>();
        ways.forEach((way, activities) -> {
            Its sum = activities.values().stream().reduce(Its::plus).orElseThrow();
            lines.add(line(way, sum));
            BigDecimal usd = sum.usd();
            totals.merge(way.measure(), usd == null ? BigDecimal.ZERO : usd, BigDecimal::add);
            activities.values().forEach(its -> facts(way, its));
        });
        List<Transfers.Total> all = new ArrayList<>();
        totals.forEach((measure, usd) -> all.add(new Transfers.Total(
                measure, LedgerSums.amount(FigureKey.inDollars(measure).where(Dimension.COUNTED, "transfer"), usd))));
        return new Transfers(lines, all);
    }

    private TransferLine line(Way way, Its sum) {
        BigDecimal usd = sum.usd();
        return new TransferLine(
                way.measure(),
                way.from() + "-" + way.to(),
                offices.getOrDefault(way.from(), UNNAMED),
                offices.getOrDefault(way.to(), UNNAMED),
                new Amount(way.key(""), sum.amount(), way.currency()),
                usd == null ? null : LedgerSums.dollars(way.key("-usd"), usd));
    }

    private void facts(Way way, Its its) {
        facts.add(new Fact(way.key(""), "activity", its.identifier(), its.title(), its.amount(), its.level()));
        BigDecimal usd = its.usd();
        if (usd != null) {
            facts.add(new Fact(way.key("-usd"), "activity", its.identifier(), its.title(), usd, its.level()));
        }
    }

    private static @Nullable BigDecimal either(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }
}
