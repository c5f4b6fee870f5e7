package org.istmo.reporting.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureRows;
import org.jdbi.v3.core.Jdbi;

/** From a figure that a revision changed down to what came and went. Who calls this has made sure that the reader may see the revision. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ChangedRows {

    private static final String AFTER =
            " AND (l.entry > :entry OR (l.entry = :entry AND (l.part > :part OR (l.part = :part AND l.side > :side))))"
                    + " ORDER BY l.entry, l.part, l.side LIMIT :limit";

    private Jdbi jdbi;

    protected ChangedRows() {}

    @Inject
    public ChangedRows(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * By entry and part, what went before what came, those after the given one: what came less what went is the difference of the figure. A donor's verifier has
     * those of their own dates alone.
     */
    public List<ChangedRow> rows(
            Scope scope, Revision revision, FigureKey figure, Optional<ChangedRow.Place> after, int limit) {
        ChangedRow.Place place = after.orElse(ChangedRow.Place.START);
        FigureRows rows = new FigureRows(figure, scope);
        return jdbi.withHandle(handle -> EngagedEntries.bind(
                        rows.bound(handle.createQuery("SELECT " + FigureRows.COLUMNS + ", l.side, "
                                + DifferingRows.CAUSE + " AS cause FROM " + DifferingRows.ROWS + FigureRows.JOINS
                                + " WHERE 1 = 1" + rows.condition() + moves(figure) + EngagedEntries.entries(scope)
                                + AFTER)),
                        scope)
                .bind("before", revision.before())
                .bind("after", revision.report())
                .bind("entry", place.entry())
                .bind("part", place.part())
                .bind("side", place.side())
                .bind("limit", limit)
                .map((row, context) -> new ChangedRow(
                        row.getInt("side") > 0, cause(scope, row.getString("cause")), rows.map(row, context)))
                .list());
    }

    /** A donor's verifier is told of no overlap. */
    private static ChangeCause cause(Scope scope, String word) {
        ChangeCause cause = ChangeCause.of(word);
        return scope.engagement().isPresent() && cause == ChangeCause.OVERLAP ? ChangeCause.RE_ALLOCATION : cause;
    }

    /** Rows of both versions are in it where they count otherwise in its way, or may have come from another category. */
    private static String moves(FigureKey figure) {
        boolean otherwise = figure.way() == FigureKey.Way.AGREEMENT;
        boolean categories = figure.conditions().containsKey(Dimension.CATEGORY)
                || figure.conditions().containsKey(Dimension.COST);
        return (otherwise ? "" : " AND l.kept <> 'rate'") + (categories ? "" : " AND l.kept <> 'terms'");
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
