package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.archive.OrderedRow;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.gist.GistOf;
import org.istmo.reporting.lineage.LedgerPosition;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.tieout.Said;
import org.jdbi.v3.core.Handle;

/** What an order would make, before it is made: read as a draft is, from the ledger as it stands, and rolled back. Keeps nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OrderPreview {

    private static final String PDF = "pdf";

    private ReportKinds kinds;
    private Snapshots snapshots;
    private TieOutGate gate;
    private Clock clock;

    protected OrderPreview() {}

    @Inject
    public OrderPreview(ReportKinds kinds, Snapshots snapshots, TieOutGate gate, Clock clock) {
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @param order checked, as it would be queued
     * @param language that the pages are shown in; another of the order's where it is not ordered in this one
     * @throws LookEnded when the look was ended meanwhile
     */
    public Foreseen of(ReportOrder order, Reader by, Language language, Look look) {
        return of(kinds.of(order.type()).orElseThrow(), order, by, language, look);
    }

    /** @param issued the dataset as it would be issued today */
    private record Read<D>(Report report, D issued, Foreseen foreseen) {}

    private <D> Foreseen of(ReportKind<D> kind, ReportOrder order, Reader by, Language language, Look look) {
        Read<D> read = snapshots.rehearsed(look, handle -> read(handle, kind, order, by));
        look.mustGoOn();
        Foreseen foreseen = read.foreseen();
        Optional<Renderer<D>> pdf = kind.renderers().stream()
                .filter(renderer -> renderer.format().equals(PDF))
                .filter(renderer -> order.formats().contains(PDF))
                .findFirst();
        if (pdf.isEmpty()) {
            return foreseen;
        }
        Language in = order.languages().contains(language)
                ? language
                : order.languages().get(0);
        try {
            return foreseen.with(Optional.of(pages(pdf.get(), read, in, look)), Optional.empty());
        } catch (LookEnded ended) {
            if (ended.why() == LookEnded.Cause.LATE) {
                return foreseen;
            }
            throw ended;
        } catch (NotMade failed) {
            return foreseen.with(Optional.empty(), Optional.of(failed.reason()));
        }
    }

    private <D> Read<D> read(Handle handle, ReportKind<D> kind, ReportOrder order, Reader by) {
        long id = OrderedRow.write(
                handle, order, by, clock.instant().atOffset(ZoneOffset.UTC), number -> "PREVIEW-" + number);
        Report report = new ReportRows(handle).locked(id).orElseThrow();
        LedgerPosition.note(handle, id);
        D draft = kind.read(handle, report);
        Said said = TieOutGate.said(kind, draft);
        LocalDate day = LocalDate.now(clock.withZone(new ClearanceRows(handle, clock).zone(report.office())));
        Foreseen foreseen = new Foreseen(
                day,
                GistOf.report(List.copyOf(said.figures().values()), said.units(), List.of(), List.of())
                        .figures(),
                Foreseen.Part.of(said),
                gate.found(handle, kind, report, draft, said),
                kind.withheld(draft),
                Optional.empty(),
                Optional.empty());
        return new Read<>(report, kind.issued(draft, day), foreseen);
    }

    private static <D> FirstPages pages(Renderer<D> renderer, Read<D> read, Language language, Look look) {
        return Attempt.at(read.report(), () -> {
            try (Workbench workbench = new Workbench()) {
                return workbench.first(renderer, read.issued(), language, look::mustGoOn);
            }
        });
    }
}
