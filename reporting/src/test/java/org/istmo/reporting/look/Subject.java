package org.istmo.reporting.look;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ProgressQuery;
import org.istmo.reporting.query.StatementQuery;
import org.istmo.reporting.query.assistance.ConsultationBriefQuery;
import org.istmo.reporting.query.assistance.CountryProgrammeQuery;
import org.istmo.reporting.query.region.CentreReportQuery;
import org.istmo.reporting.query.region.PortfolioQuery;
import org.istmo.reporting.query.region.RegionalOverviewQuery;
import org.istmo.reporting.query.treaty.TreatyMatrixQuery;
import org.istmo.reporting.query.treaty.TreatyStateQuery;
import org.istmo.reporting.render.Placeholders;
import org.istmo.reporting.render.assistance.ConsultationBriefComposer;
import org.istmo.reporting.render.assistance.CountryProgrammeComposer;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.progress.ProgressComposer;
import org.istmo.reporting.render.region.CentreComposer;
import org.istmo.reporting.render.region.PortfolioComposer;
import org.istmo.reporting.render.region.RegionalOverviewComposer;
import org.istmo.reporting.render.statement.StatementComposer;
import org.istmo.reporting.render.treaty.TreatyMatrixComposer;
import org.istmo.reporting.render.treaty.TreatyStateComposer;
import org.jdbi.v3.core.Handle;

/** Every type of report over each kind of scope, read from a database and composed as the server does. */
public enum Subject {
    STATEMENT_OF_AN_AGREEMENT(
            new StatementComposer(), new StatementQuery(Region.CLOCK)::read, ScopeKind.GRANT, Region.GRANT),
    STATEMENT_OF_A_DONOR(
            new StatementComposer(), new StatementQuery(Region.CLOCK)::read, ScopeKind.DONOR, Region.DONOR),
    PROGRESS_OF_AN_AGREEMENT(
            new ProgressComposer(), new ProgressQuery(Region.CLOCK)::read, ScopeKind.GRANT, Region.GRANT),
    PROGRESS_FOR_A_DONOR(new ProgressComposer(), new ProgressQuery(Region.CLOCK)::read, ScopeKind.DONOR, Region.DONOR),
    OVERVIEW(new RegionalOverviewComposer(), new RegionalOverviewQuery(Region.CLOCK)::read, ScopeKind.REGION, "all"),
    CENTRE(new CentreComposer(), new CentreReportQuery(Region.CLOCK)::read, ScopeKind.OFFICE, "COE-TOC"),
    PORTFOLIO(new PortfolioComposer(), new PortfolioQuery(Region.CLOCK)::read, ScopeKind.OFFICE, "LPO-MEX"),
    STATE(new TreatyStateComposer(), new TreatyStateQuery(Region.CLOCK)::read, ScopeKind.STATE, "MX"),
    BRIEF(new ConsultationBriefComposer(), new ConsultationBriefQuery(Region.CLOCK)::read, ScopeKind.REGION, "all"),
    PROGRAMME(new CountryProgrammeComposer(), new CountryProgrammeQuery(Region.CLOCK)::read, ScopeKind.STATE, "MX"),
    MATRIX(new TreatyMatrixComposer(), new TreatyMatrixQuery(Region.CLOCK)::read, ScopeKind.TREATY, "UNCAC"),
    PORTFOLIO_OF_THE_REGION(new PortfolioComposer(), new PortfolioQuery(Region.CLOCK)::read, ScopeKind.REGION, "all");

    private static final Map<Size, TestDatabase> DATABASES = new ConcurrentHashMap<>();

    private final Reading<?> reading;
    private final ScopeKind kind;
    private final String key;
    private final Map<Size, Object> read = new ConcurrentHashMap<>();
    private final Map<Cell, Document> documents = new ConcurrentHashMap<>();

    <D extends Dataset<D>> Subject(Composer<D> composer, Query<D> query, ScopeKind kind, String key) {
        this.reading = new Reading<>(composer, query);
        this.kind = kind;
        this.key = key;
    }

    /** Composed once, but for those that would fill the memory. */
    Document document(Size size, Language language) {
        return size.activities() > Size.SOME.activities()
                ? reading.document(read(size), language)
                : documents.computeIfAbsent(
                        new Cell(this, size, language),
                        cell -> reading.document(read.computeIfAbsent(size, this::read), language));
    }

    private Object read(Size size) {
        TestDatabase database = DATABASES.computeIfAbsent(size, Region::of);
        return SnapshotTransaction.rehearsed(
                IstmoJdbi.on(database.snapshots()), handle -> reading.query().read(handle, request()));
    }

    private DraftRequest request() {
        return new DraftRequest(
                9,
                "IST-2024-000012",
                1,
                kind,
                key,
                kind == ScopeKind.OFFICE ? key : "LPO-MEX",
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                Scope.ofAudience(Sensitivity.INTERNAL),
                LocalDate.parse("2024-02-01"),
                "https://istmo.example.org/reports/9");
    }

    private interface Query<D> {
        D read(Handle handle, DraftRequest request);
    }

    private record Reading<D extends Dataset<D>>(Composer<D> composer, Query<D> query) {

        @SuppressWarnings("unchecked")
        Document document(Object dataset, Language language) {
            return Placeholders.filled(composer.compose(
                    (D) dataset, language, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
        }
    }
}
