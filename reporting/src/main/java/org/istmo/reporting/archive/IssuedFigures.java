package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.gist.GistRows;
import org.istmo.reporting.gist.MainFigure;
import org.jdbi.v3.core.Jdbi;

/** The main figures of issued reports, as they were printed: no later posting changes them, and each reader has those of the reports that are theirs. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class IssuedFigures {

    private Jdbi jdbi;

    protected IssuedFigures() {}

    @Inject
    public IssuedFigures(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** A report and what it says first; nothing of one that was issued before that was kept. */
    public record Printed(Report report, List<MainFigure> figures) {

        public Printed {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Of a type, each in its latest version, what was issued last first.
     *
     * @param most how many reports are looked at
     */
    public List<Printed> of(Scope scope, String type, int most) {
        return jdbi.withHandle(handle -> {
            List<Report> reports = new ReportRows(handle)
                    .page(scope, Optional.of(Status.ISSUED), true, Long.MAX_VALUE, most).stream()
                            .filter(report -> report.type().equals(type))
                            .toList();
            Map<Long, List<MainFigure>> figures = new GistRows(handle)
                    .figures(reports.stream().map(Report::id).collect(Collectors.toSet()));
            return reports.stream()
                    .map(report -> new Printed(report, figures.getOrDefault(report.id(), List.of())))
                    .toList();
        });
    }
}
