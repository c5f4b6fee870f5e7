package org.istmo.reporting.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.gist.GistRows;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.gist.Mark;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.reporting.issue.Gists;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.TargetState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The reports of a run, each with what changed and what is unusual in it: a few statements over what was kept, however many there are. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SittingList {

    private Jdbi jdbi;
    private Clock clock;
    private Reports reports;
    private ClearanceBook book;
    private ClearanceComments comments;
    private Gists gists;

    protected SittingList() {}

    @Inject
    public SittingList(
            DataSource dataSource,
            Clock clock,
            Reports reports,
            ClearanceBook book,
            ClearanceComments comments,
            Gists gists) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.reports = reports;
        this.book = book;
        this.comments = comments;
        this.gists = gists;
    }

    /**
     * What was looked at, and when.
     *
     * @param asOf what is drafted later was not looked at
     * @param all what is most unusual first, then by what it is about
     */
    public record Listed(OffsetDateTime asOf, List<ToClear> all) {

        public Listed {
            all = List.copyOf(all);
        }
    }

    /** All of a run that were ordered. */
    public Listed of(Scope scope, Run run) {
        scope.mustBeStaff();
        OffsetDateTime asOf = clock.instant().atOffset(ZoneOffset.UTC);
        List<Long> ids = run.targets().stream()
                .map(TargetState::report)
                .flatMap(Optional::stream)
                .toList();
        List<Report> all = reports.all(scope, ids);
        Map<Long, LastReport> last = jdbi.withHandle(handle -> LastReports.of(handle, ids));
        Set<Long> lookedAt = new HashSet<>(ids);
        last.values().forEach(one -> lookedAt.add(one.id()));
        gists.complete(scope, lookedAt);
        Map<Long, Clearance> clearances = book.clearances(scope, all);
        Map<Long, Long> open = comments.open(scope, ids);
        return new Listed(asOf, jdbi.withHandle(handle -> new Look(handle, all, last, clearances, open).all()));
    }

    /** One look at what was kept. */
    private static final class Look {

        private final List<Report> reports;
        private final Map<Long, LastReport> last;
        private final Map<Long, Clearance> clearances;
        private final Map<Long, Long> comments;
        private final Map<Long, About> abouts;
        private final Map<Long, OffsetDateTime> made;
        private final Map<Long, List<MainFigure>> figures;
        private final Map<Long, List<Mark>> marks;
        private final Map<Long, Set<String>> accepted;

        Look(
                Handle handle,
                List<Report> reports,
                Map<Long, LastReport> last,
                Map<Long, Clearance> clearances,
                Map<Long, Long> comments) {
            this.reports = reports;
            this.last = last;
            this.clearances = clearances;
            this.comments = comments;
            List<Long> ids = reports.stream().map(Report::id).toList();
            Set<Long> with = new HashSet<>(ids);
            last.values().forEach(one -> with.add(one.id()));
            GistRows gists = new GistRows(handle);
            this.abouts = new Abouts(handle).of(reports);
            this.made = gists.made(ids);
            this.figures = gists.figures(with);
            this.marks = gists.marks(ids);
            this.accepted = accepted(handle, ids);
        }

        List<ToClear> all() {
            return reports.stream()
                    .map(this::one)
                    .sorted(ToClear.MOST_UNUSUAL_FIRST)
                    .toList();
        }

        private ToClear one(Report report) {
            long id = report.id();
            About about = Optional.ofNullable(abouts.get(id)).orElseThrow();
            Optional<LastReport> before = Optional.ofNullable(last.get(id));
            Optional<Looked> looked = Optional.ofNullable(made.get(id))
                    .map(at -> new Looked(
                            report.from(),
                            figures.getOrDefault(id, List.of()),
                            marks.getOrDefault(id, List.of()),
                            accepted.getOrDefault(id, Set.of()),
                            comments.getOrDefault(id, 0L),
                            about.ended(),
                            before,
                            before.map(one -> figures.getOrDefault(one.id(), List.of()))
                                    .orElse(List.of())));
            List<Compared> compared = looked.map(Looked::compared).orElse(List.of());
            return new ToClear(
                    report,
                    about,
                    Optional.ofNullable(made.get(id)),
                    Optional.ofNullable(clearances.get(id)),
                    before,
                    compared,
                    compared.stream().flatMap(one -> one.moved().stream()).toList(),
                    looked.map(UnusualRules::of).orElse(List.of()));
        }

        private static Map<Long, Set<String>> accepted(Handle handle, Collection<Long> reports) {
            Map<Long, Set<String>> accepted = new HashMap<>();
            if (!reports.isEmpty()) {
                handle.createQuery("SELECT report, warning FROM tie_out_acceptance WHERE report IN (<reports>)")
                        .bindList("reports", new ArrayList<>(reports))
                        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                        .forEach(one -> accepted.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                                .add(one.getValue()));
            }
            return accepted;
        }
    }
}
