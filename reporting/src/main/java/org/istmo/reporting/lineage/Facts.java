package org.istmo.reporting.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
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
        return FactsOutside.of(handle, scope, facts);
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
        return FactsOutside.of(handle, scope, facts);
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
