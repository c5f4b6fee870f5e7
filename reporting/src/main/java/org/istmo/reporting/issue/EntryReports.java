package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.reversal.CountedRow;
import org.istmo.reporting.reversal.MovedFigure;
import org.istmo.reporting.reversal.Reversal;
import org.istmo.reporting.reversal.Standing;
import org.istmo.reporting.reversal.WithoutEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** From an entry of the ledger up to the reports that counted it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class EntryReports {

    /** Reports of one answer: the snapshot of each is read whole, and may hold thousands of figures. */
    public static final int MOST = 20;

    private Jdbi jdbi;
    private Figures figures;

    protected EntryReports() {}

    @Inject
    public EntryReports(DataSource dataSource, Figures figures) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.figures = figures;
    }

    /**
     * A report that counted the entry.
     *
     * @param counted its rows, by part
     * @param reversal empty when the entry is a reversal itself
     * @param standing where the reversal stands for this report; empty without one
     * @param figures those that the entry is in, in the order of the page
     */
    public record Counting(
            Report report,
            List<CountedRow> counted,
            Optional<Reversal> reversal,
            Optional<Standing> standing,
            List<MovedFigure> figures) {

        public Counting {
            counted = List.copyOf(counted);
            figures = List.copyOf(figures);
        }
    }

    /** Some of them, and whether there are more behind. */
    public record Some(List<Counting> reports, boolean more) {

        public Some {
            reports = List.copyOf(reports);
        }
    }

    /**
     * By number, those after the given one, drafts and superseded versions among them; {@value #MOST} at once at most.
     *
     * @throws Missing when there is no such entry, its activity is above the scope's level, or a donor's verifier is not engaged for it
     * @throws org.istmo.domain.problem.Forbidden unless the reader is staff or a donor's verifier
     */
    public Some of(Scope scope, long entry, long after, int limit) {
        scope.mustBeStaffOrEngaged();
        int some = Math.min(limit, MOST);
        return jdbi.withHandle(handle -> {
            mustBeSeen(handle, scope, entry);
            Optional<Reversal> reversal = Reversal.of(handle, entry);
            List<Report> reports = new ReportRows(handle).counting(scope, entry, after, some + 1);
            return new Some(
                    reports.stream()
                            .limit(some)
                            .map(report -> counting(new WithoutEntry(handle, report, entry), report, reversal))
                            .toList(),
                    reports.size() > some);
        });
    }

    private Counting counting(WithoutEntry without, Report report, Optional<Reversal> reversal) {
        return new Counting(
                report,
                without.rows(),
                reversal,
                reversal.map(without::standing),
                without.figures(figures.of(report), reversal));
    }

    private static void mustBeSeen(Handle handle, Scope scope, long entry) {
        // An agreement's own money is its verifier's to see, of whatever level its activity is; no words of that are
        // told here.
        List<String> levels = scope.engagement().isPresent()
                ? Arrays.stream(Sensitivity.values()).map(Sensitivity::word).toList()
                : scope.levels();
        boolean seen = EngagedEntries.bind(
                                handle.createQuery(
                                        "SELECT count(*) FROM entry e JOIN activity v ON v.id = e.activity WHERE e.id = :entry AND v.sensitivity IN (<levels>)"
                                                + EngagedEntries.entries(scope)),
                                scope)
                        .bind("entry", entry)
                        .bindList("levels", levels)
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!seen) {
            throw new Missing("entry");
        }
    }
}
