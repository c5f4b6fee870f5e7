package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.query.DonorStatementQuery;
import org.istmo.reporting.query.StatementRequest;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.StatementFigures;
import org.istmo.reporting.render.WithheldWords;
import org.istmo.reporting.render.jasper.DonorStatementPdf;
import org.istmo.reporting.render.sheet.DonorStatementXlsx;
import org.jdbi.v3.core.Handle;

/** The donor statement: from the ledger to PDF and workbook. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DonorStatementKind implements ReportKind<DonorStatement> {

    private static final ReportType TYPE = new ReportType(
            "donor-statement",
            new Text("Donor statement", "Estado de fondos para el donante"),
            List.of(ScopeKind.GRANT, ScopeKind.DONOR),
            List.of("pdf", "xlsx"),
            List.of(Language.EN, Language.ES));

    private Clock clock;
    private PublicAddress address;
    private DonorStatementPdf pdf;
    private DonorStatementXlsx xlsx;

    protected DonorStatementKind() {}

    @Inject
    public DonorStatementKind(Clock clock, PublicAddress address, DonorStatementPdf pdf, DonorStatementXlsx xlsx) {
        this.clock = clock;
        this.address = address;
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    @Override
    public ReportType type() {
        return TYPE;
    }

    @Override
    public Class<DonorStatement> dataset() {
        return DonorStatement.class;
    }

    @Override
    public DonorStatement read(Handle snapshot, Report report) {
        ZoneId zone = snapshot.createQuery("SELECT zone FROM office WHERE code = :office")
                .bind("office", report.office().code())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one();
        StatementRequest request = new StatementRequest(
                report.id(),
                report.number(),
                report.version(),
                report.scopeKind(),
                report.scopeKey(),
                report.office().code(),
                report.from(),
                report.to(),
                Scope.ofAudience(Sensitivity.INTERNAL),
                LocalDate.now(clock.withZone(zone)),
                address.of(report));
        return new DonorStatementQuery(clock).read(snapshot, request);
    }

    @Override
    public DonorStatement issued(DonorStatement draft, LocalDate date) {
        return new DonorStatement(
                issued(draft.heading(), date),
                draft.measures(),
                draft.projects(),
                draft.totals(),
                draft.usd(),
                draft.quarters(),
                draft.activities(),
                draft.rates(),
                draft.leftOut());
    }

    private static Heading issued(Heading draft, LocalDate date) {
        return new Heading(
                draft.number(),
                draft.version(),
                true,
                date,
                draft.donorCode(),
                draft.donorName(),
                draft.grantNumber(),
                draft.grantTitle(),
                draft.from(),
                draft.to(),
                draft.offices(),
                draft.provisional(),
                draft.trailPosition(),
                draft.readAt(),
                draft.address());
    }

    @Override
    public List<Renderer<DonorStatement>> renderers() {
        return List.of(pdf, xlsx);
    }

    @Override
    public List<Figure> figures(DonorStatement statement) {
        return StatementFigures.of(statement);
    }

    @Override
    public List<Withheld> withheld(DonorStatement statement) {
        return List.of(
                WithheldWords.of(
                        TYPE.code(), "above-audience", statement.leftOut().activitiesAboveAudience()),
                WithheldWords.of(TYPE.code(), "no-rate", statement.leftOut().entriesWithoutRate()));
    }
}
