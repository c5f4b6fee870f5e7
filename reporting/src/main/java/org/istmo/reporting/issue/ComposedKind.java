package org.istmo.reporting.issue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.render.Caps;
import org.istmo.reporting.render.Placeholders;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.jdbi.v3.core.Handle;

/**
 * A report type that is composed as a document, which pages, workbook and figures are made of alike.
 *
 * @param <D> its dataset
 */
@SuppressWarnings("NullAway.Init")
public abstract class ComposedKind<D extends Dataset<D>> implements ReportKind<D> {

    private Clock clock;
    private PublicAddress address;
    private Composer<D> composer;
    private List<DocumentRenderer> renderers;

    protected ComposedKind() {}

    protected ComposedKind(Clock clock, PublicAddress address, Composer<D> composer, List<DocumentRenderer> renderers) {
        this.clock = clock;
        this.address = address;
        this.composer = composer;
        this.renderers = List.copyOf(renderers);
    }

    /** Reads the dataset and writes its lineage and facts, on a connection that sees one state of the database. */
    protected abstract D read(Handle snapshot, DraftRequest request);

    /** What its audience may read. */
    protected Scope audience(Handle snapshot, Report report) {
        return Scope.ofAudience(Sensitivity.INTERNAL);
    }

    /** For a report on more than one donor's money: what is public where it is addressed to donors, what is internal too where it stays inside. */
    protected static Scope publicWhereItLeaves(Handle snapshot, Report report) {
        boolean leaves = !new ReportRows(snapshot).audience(report.id()).isEmpty();
        return Scope.ofAudience(leaves ? Sensitivity.PUBLIC : Sensitivity.INTERNAL);
    }

    @Override
    public D read(Handle snapshot, Report report) {
        ZoneId zone = snapshot.createQuery("SELECT zone FROM office WHERE code = :office")
                .bind("office", report.office().code())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one();
        return read(
                snapshot,
                new DraftRequest(
                        report.id(),
                        report.number(),
                        report.version(),
                        report.scopeKind(),
                        report.scopeKey(),
                        report.office().code(),
                        report.from(),
                        report.to(),
                        audience(snapshot, report),
                        LocalDate.now(clock.withZone(zone)),
                        address.of(report)));
    }

    @Override
    public D issued(D draft, LocalDate date) {
        return draft.with(draft.imprint().issuedOn(date));
    }

    @Override
    public List<Renderer<D>> renderers() {
        return renderers.stream().<Renderer<D>>map(Composed::new).toList();
    }

    @Override
    public List<Figure> figures(D dataset) {
        return DocumentFigures.of(composed(dataset, Language.EN, ""), composed(dataset, Language.ES, ""));
    }

    @Override
    public Optional<Document> document(D dataset, Language language) {
        return Optional.of(composed(dataset, language, ""));
    }

    private Document composed(D dataset, Language language, String snapshot) {
        return Placeholders.filled(composer.compose(dataset, language, snapshot));
    }

    @Override
    public D changed(D dataset, Changes changes) {
        return dataset.with(dataset.imprint().changed(changes));
    }

    @Override
    public Optional<Changes> changes(D dataset) {
        return Optional.ofNullable(dataset.imprint().changes());
    }

    private final class Composed implements Renderer<D> {

        private final DocumentRenderer renderer;

        Composed(DocumentRenderer renderer) {
            this.renderer = renderer;
        }

        @Override
        public String format() {
            return renderer.format();
        }

        @Override
        public void render(D dataset, Language language, String snapshot, OutputStream out) throws IOException {
            Document document = composed(dataset, language, snapshot);
            Caps.IN_FORCE.hold(document);
            renderer.render(document, out);
        }

        @Override
        public OptionalInt begin(D dataset, Language language, int most, Runnable goOn, OutputStream out)
                throws IOException {
            Document document = composed(dataset, language, "");
            Caps.IN_FORCE.hold(document);
            return renderer.begin(document, most, goOn, out);
        }
    }
}
