package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.query.AccountsBetween;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.StatementQuery;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.statement.StatementComposer;
import org.jdbi.v3.core.Handle;

/** The donor statement: on an agreement, or on all of a donor's. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DonorStatementKind extends ComposedKind<Statement> {

    private static final ReportType TYPE = new ReportType(
            "donor-statement",
            new Text("Donor statement", "Estado de fondos para el donante"),
            List.of(ScopeKind.GRANT, ScopeKind.DONOR),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private Clock clock;

    protected DonorStatementKind() {}

    @Inject
    public DonorStatementKind(Clock clock, PublicAddress address, @Any Instance<DocumentRenderer> renderers) {
        super(clock, address, new StatementComposer(), renderers.stream().toList());
        this.clock = clock;
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<Statement> dataset() {
        return Statement.class;
    }

    @Override
    protected Statement read(Handle snapshot, DraftRequest request) {
        return new StatementQuery(clock).read(snapshot, request);
    }

    @Override
    public Map<String, BigDecimal> movedSince(Handle handle, Report report, LocalDate after) {
        return AccountsBetween.moved(handle, report.id(), report.scopeKind(), after);
    }

    @Override
    public List<Withheld> withheld(Statement statement) {
        return List.of(
                WithheldWords.of(
                        TYPE.code(), "above-audience", statement.leftOut().activitiesAboveAudience()),
                WithheldWords.of(TYPE.code(), "no-rate", statement.leftOut().entriesWithoutRate()),
                WithheldWords.of(TYPE.code(), "no-count", statement.withoutRate()));
    }
}
