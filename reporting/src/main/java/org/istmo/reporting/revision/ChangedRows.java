package org.istmo.reporting.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureRows;
import org.jdbi.v3.core.Jdbi;

/** From a figure that a revision changed down to what came and went. Who calls this has made sure that the reader may see the revision. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ChangedRows {

    private Jdbi jdbi;

    protected ChangedRows() {}

    @Inject
    public ChangedRows(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
    }

    /** By entry and part, those after the given one: what came less what went is the difference of the figure. */
    public List<ChangedRow> rows(
            Scope scope, Revision revision, FigureKey figure, long afterEntry, int afterPart, int limit) {
        FigureRows rows = new FigureRows(figure, scope);
        return jdbi.withHandle(handle -> rows.bound(handle.createQuery("SELECT " + FigureRows.COLUMNS + ", l.side, "
                        + DifferingRows.CAUSE + " AS cause FROM " + DifferingRows.ROWS + FigureRows.JOINS
                        + " WHERE 1 = 1" + rows.condition() + FigureRows.AFTER))
                .bind("before", revision.before())
                .bind("after", revision.report())
                .bind("entry", afterEntry)
                .bind("part", afterPart)
                .bind("limit", limit)
                .map((row, context) -> new ChangedRow(
                        row.getInt("side") > 0, ChangeCause.of(row.getString("cause")), rows.map(row, context)))
                .list());
    }

    /** Of a figure that is no sum over the ledger: what went by ordinal, then what came. */
    public List<ChangedFact> facts(Scope scope, Revision revision, String figure) {
        return jdbi.withHandle(handle -> Stream.concat(
                        new Facts(handle, revision.before())
                                .notIn(revision.report(), scope, figure).stream()
                                        .map(row -> new ChangedFact(false, row.fact())),
                        new Facts(handle, revision.report())
                                .notIn(revision.before(), scope, figure).stream()
                                        .map(row -> new ChangedFact(true, row.fact())))
                .toList());
    }
}
