package org.istmo.reporting.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** From a figure of a report down to its rows. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Lineage {

    private Jdbi jdbi;

    protected Lineage() {}

    @Inject
    public Lineage(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * The rows that a figure of the report was made of, by entry and part, those after the given one. Rows without a rate are not part of a converted
     * figure. Who calls this has made sure that the reader may see the report.
     *
     * @param scope an identifier above its sensitivity is given as {@code withheld}; a donor's verifier has the rows of their own dates alone
     */
    public List<LineageRow> rows(
            Scope scope, long report, FigureKey figure, long afterEntry, int afterPart, int limit) {
        FigureRows rows = new FigureRows(figure, scope);
        return jdbi.withHandle(handle -> asked(handle, rows, scope, report, FigureRows.AFTER)
                .bind("entry", afterEntry)
                .bind("part", afterPart)
                .bind("limit", limit)
                .map(rows)
                .list());
    }

    /**
     * The same rows in the order of a table's reader.
     *
     * @param slice by {@code entry}, {@code office}, {@code type}, {@code date}, {@code month}, {@code place}, {@code theme}, {@code amount} (whatever its currency) or {@code counted}
     */
    public List<LineageRow> slice(Scope scope, long report, FigureKey figure, Slice slice) {
        FigureRows rows = new FigureRows(figure, scope);
        return jdbi.withHandle(
                handle -> asked(handle, rows, scope, report, slice.ordered(rows.orders(), "l.entry, l.part"))
                        .map(rows)
                        .list());
    }

    private static Query asked(Handle handle, FigureRows rows, Scope scope, long report, String ordered) {
        return EngagedEntries.bind(
                        rows.bound(handle.createQuery("SELECT " + FigureRows.COLUMNS + " FROM lineage l"
                                + FigureRows.JOINS + " WHERE l.report = :report" + rows.condition()
                                + EngagedEntries.entries(scope) + ordered)),
                        scope)
                .bind("report", report);
    }

    /** What all of the rows of {@link #rows} come to. */
    public CountedTotal total(Scope scope, long report, FigureKey figure) {
        FigureRows rows = new FigureRows(figure, scope);
        return jdbi.withHandle(handle -> EngagedEntries.bind(
                        rows.bound(handle.createQuery("SELECT " + rows.totals() + " FROM lineage l" + FigureRows.JOINS
                                + " WHERE l.report = :report" + rows.condition() + EngagedEntries.entries(scope))),
                        scope)
                .bind("report", report)
                .map((row, context) -> new CountedTotal(row.getLong(1), row.getBigDecimal(2)))
                .one());
    }

    /**
     * The first fact that adds this figure to another figure of the report, or takes it off: so a figure is found that is on no page and that one of the pages is
     * made of. Nothing where none does. Who calls this has made sure that the reader may see all rows of the report.
     */
    public Optional<Fact> naming(Scope scope, long report, String figure) {
        return jdbi.withHandle(handle -> new Facts(handle, report).naming(scope, figure));
    }

    /** What all of the facts of {@link #facts} come to. */
    public CountedTotal factTotal(Report report, String figure) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*), COALESCE(SUM(f.counted), 0) FROM lineage_fact f WHERE f.report = :report AND f.figure = :figure")
                .bind("report", report.id())
                .bind("figure", figure)
                .map((row, context) -> new CountedTotal(row.getLong(1), row.getBigDecimal(2)))
                .one());
    }

    /**
     * What a figure that is no sum over the ledger was made of, by ordinal, after the given one. To a donor's verifier an entry of other dates than their own is
     * named {@code withheld}, and counted all the same.
     */
    public List<FactRow> facts(Scope scope, long report, String figure, int after, int limit) {
        return jdbi.withHandle(handle -> new Facts(handle, report).of(scope, figure, after, limit));
    }

    /**
     * The same facts in the order of a table's reader.
     *
     * @param slice by {@code ordinal}, {@code says} (in the language), {@code reference} or {@code counted}
     */
    public List<FactRow> factSlice(Scope scope, long report, String figure, Language language, Slice slice) {
        return jdbi.withHandle(handle -> new Facts(handle, report).slice(scope, figure, language, slice));
    }
}
