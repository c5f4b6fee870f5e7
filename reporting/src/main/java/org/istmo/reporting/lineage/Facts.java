package org.istmo.reporting.lineage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Slice;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The facts behind a report's figures, as they are kept with it. */
public final class Facts {

    private static final int LONGEST_LABEL = 2_000;
    private static final int BATCH = 1_000;
    static final Text WITHHELD = new Text("Withheld", "Reservado");

    private final Handle handle;
    private final long report;

    public Facts(Handle handle, long report) {
        this.handle = handle;
        this.report = report;
    }

    /** Puts these in the stead of all that were kept for the report before. */
    public void write(List<Fact> facts) {
        handle.createUpdate("DELETE FROM lineage_fact WHERE report = :report")
                .bind("report", report)
                .execute();
        Map<String, Integer> ordinals = new HashMap<>();
        for (int from = 0; from < facts.size(); from += BATCH) {
            insert(facts.subList(from, Math.min(from + BATCH, facts.size())), ordinals);
        }
    }

    private void insert(List<Fact> facts, Map<String, Integer> ordinals) {
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                        + " VALUES (:report, :figure, :ordinal, :kind, :reference, :en, :es, :counted, :sensitivity)")) {
            for (Fact fact : facts) {
                batch.bind("report", report)
                        .bind("figure", fact.figure())
                        .bind("ordinal", ordinals.merge(fact.figure(), 1, Integer::sum))
                        .bind("kind", fact.kind())
                        .bind("reference", fact.reference())
                        .bind("en", cut(fact.label().en()))
                        .bind("es", cut(fact.label().es()))
                        .bind("counted", fact.counted())
                        .bind("sensitivity", fact.sensitivity().word())
                        .add();
            }
            batch.execute();
        }
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    /**
     * By ordinal, those after the given one; what is above the scope's level is named withheld, and counted all the same, and to a donor's verifier what names
     * an entry of other dates than their own.
     */
    List<FactRow> of(Scope scope, String figure, int after, int limit) {
        List<FactRow> facts = handle.createQuery(
                        "SELECT * FROM lineage_fact WHERE report = :report AND figure = :figure AND ordinal > :after"
                                + " ORDER BY ordinal LIMIT :limit")
                .bind("report", report)
                .bind("figure", figure)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> read(scope, row))
                .list();
        return FactsOutside.of(handle, scope, report, facts);
    }

    /**
     * The same in the order of a table's reader, as they have them: what they are not told orders nothing.
     *
     * @param slice by {@code ordinal}, {@code says} (in the language), {@code reference} or {@code counted}
     */
    List<FactRow> slice(Scope scope, String figure, Language language, Slice slice) {
        return scope.staff() ? sliced(scope, figure, language, slice) : slicedOutside(scope, figure, language, slice);
    }

    private List<FactRow> sliced(Scope scope, String figure, Language language, Slice slice) {
        String told = "CASE WHEN sensitivity IN ('" + String.join("', '", scope.levels()) + "') THEN ";
        Map<String, String> columns = Map.of(
                "ordinal",
                "ordinal",
                "says",
                told + "LOWER(label_" + language.code() + ") ELSE '' END",
                "reference",
                told + "reference ELSE '' END",
                "counted",
                "COALESCE(counted, 0)");
        return handle.createQuery("SELECT * FROM lineage_fact WHERE report = :report AND figure = :figure"
                        + slice.ordered(columns, "ordinal"))
                .bind("report", report)
                .bind("figure", figure)
                .map((row, context) -> read(scope, row))
                .list();
    }

    /** Whom something is kept from is not told by a place among the others either. What such a reader has is of a few agreements. */
    private List<FactRow> slicedOutside(Scope scope, String figure, Language language, Slice slice) {
        Map<String, Comparator<FactRow>> orders = Map.of(
                "ordinal", Comparator.comparing(FactRow::ordinal),
                "says",
                        Comparator.comparing(
                                row -> row.fact().label().in(language).toLowerCase(Locale.ROOT)),
                "reference", Comparator.comparing(row -> row.fact().reference()),
                "counted",
                        Comparator.comparing(
                                row -> Optional.ofNullable(row.fact().counted()).orElse(BigDecimal.ZERO)));
        Comparator<FactRow> order = Optional.ofNullable(orders.get(slice.by()))
                .orElseThrow(() -> new IllegalArgumentException("no order by " + slice.by()))
                .thenComparing(FactRow::ordinal);
        return of(scope, figure, 0, Integer.MAX_VALUE).stream()
                .sorted(slice.descending() ? order.reversed() : order)
                .skip(slice.offset())
                .limit(slice.limit())
                .toList();
    }

    /**
     * Those of a figure that another report has not, or counts otherwise, by ordinal; of several that are alike, as many as it has fewer. What is above the
     * scope's level is named withheld, and to a donor's verifier what names an entry of other dates than their own.
     */
    public List<FactRow> notIn(long other, Scope scope, String figure) {
        List<FactRow> facts = handle.createQuery(
                        "SELECT f.* FROM (SELECT m.*, ROW_NUMBER() OVER (PARTITION BY m.kind, m.reference,"
                                + " m.counted ORDER BY m.ordinal) AS alike FROM lineage_fact m WHERE m.report = :report AND"
                                + " m.figure = :figure) f WHERE f.alike > (SELECT COUNT(*) FROM lineage_fact o WHERE o.report ="
                                + " :other AND o.figure = f.figure AND o.kind = f.kind AND o.reference = f.reference AND"
                                + " o.counted IS NOT DISTINCT FROM f.counted) ORDER BY f.ordinal")
                .bind("report", report)
                .bind("other", other)
                .bind("figure", figure)
                .map((row, context) -> read(scope, row))
                .list();
        return FactsOutside.of(handle, scope, report, facts);
    }

    /** The first fact, by figure and ordinal, that adds or takes off this other figure of the report; nothing where none does. */
    Optional<Fact> naming(Scope scope, String other) {
        return handle.createQuery("SELECT * FROM lineage_fact WHERE report = :report AND kind = '" + Fact.FIGURE
                        + "' AND reference = :other ORDER BY figure, ordinal LIMIT 1")
                .bind("report", report)
                .bind("other", other)
                .map((row, context) -> read(scope, row).fact())
                .findOne();
    }

    private static FactRow read(Scope scope, ResultSet row) throws SQLException {
        Sensitivity level = Sensitivity.of(row.getString("sensitivity"));
        boolean withheld = level.compareTo(scope.sensitivity()) > 0;
        return new FactRow(
                row.getInt("ordinal"),
                new Fact(
                        row.getString("figure"),
                        row.getString("kind"),
                        withheld ? "withheld" : row.getString("reference"),
                        withheld ? WITHHELD : new Text(row.getString("label_en"), row.getString("label_es")),
                        row.getBigDecimal("counted"),
                        level));
    }
}
