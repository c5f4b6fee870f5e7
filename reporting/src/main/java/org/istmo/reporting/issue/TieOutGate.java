package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Unmet;
import org.istmo.reporting.archive.IssuedBefore;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.gist.Gist;
import org.istmo.reporting.gist.GistOf;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.tieout.Before;
import org.istmo.reporting.tieout.Evidence;
import org.istmo.reporting.tieout.EvidenceRows;
import org.istmo.reporting.tieout.Kept;
import org.istmo.reporting.tieout.Said;
import org.istmo.reporting.tieout.Severity;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.reporting.tieout.TieOutChecks;
import org.istmo.reporting.tieout.Untied;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lets a draft into clearance only when it ties. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TieOutGate {

    private ReportKinds kinds;
    private Snapshots snapshots;
    private TieOutBook book;
    private Clock clock;

    protected TieOutGate() {}

    @Inject
    public TieOutGate(ReportKinds kinds, Snapshots snapshots, TieOutBook book, Clock clock) {
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Of a draft what is found now, of a report that was submitted what was found then.
     *
     * @throws Conflict when there is nothing to hold against anything yet
     */
    public TieOut of(Report report) {
        return of(report, new Look());
    }

    /**
     * The same, while nobody ends it.
     *
     * @throws LookEnded when somebody did
     */
    public TieOut of(Report report, Look look) {
        if (report.status() == Status.DRAFT) {
            return found(kinds.of(report.type()).orElseThrow(), report, look);
        }
        return book.kept(report)
                .orElseThrow(() -> new Conflict(
                        "no-tie-out",
                        "The report is " + report.status().word() + ": it is held against the ledger as a draft."));
    }

    /**
     * Keeps what was found when nothing blocks.
     *
     * @throws Unmet with every exception that blocks; nothing is changed then
     */
    void mustTie(Reader reader, Report report) {
        TieOut found = of(report);
        mustBeClean(reader, report, found, "submit");
        book.keep(reader, report, found);
    }

    /**
     * Holds what was submitted to itself once more, before it is issued: its sums, parts and texts, and its openings to what was issued by now. What the
     * ledger took in since changes no snapshot ({@code rules.md} 9), and keeps none from being issued.
     *
     * @throws Unmet with every exception that blocks; nothing is changed then
     */
    void mustStillTie(Reader reader, Report report) {
        mustBeClean(reader, report, frozen(kinds.of(report.type()).orElseThrow(), report), "issue");
    }

    /** @param step what is refused: {@code submit} or {@code issue} */
    private void mustBeClean(Reader reader, Report report, TieOut found, String step) {
        if (found.clean()) {
            return;
        }
        book.refused(reader, report, found);
        Text title = TieOutChecks.refused();
        Text detail = TieOutChecks.refusal(step, found.blocks());
        throw new Unmet(
                "does-not-tie",
                new Unmet.Said(title.en(), detail.en()),
                new Unmet.Said(title.es(), detail.es()),
                found.exceptions().stream()
                        .filter(untied -> untied.severity() == Severity.BLOCKS)
                        .map(TieOutGate::fields)
                        .toList(),
                found.blocks());
    }

    private static Map<String, String> fields(Untied untied) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pointer", "");
        fields.put("code", untied.check().word());
        fields.put("detail", untied.detail().en());
        fields.put("detail_es", untied.detail().es());
        fields.put("id", untied.id());
        put(fields, "figure", untied.figure());
        put(fields, "printed", untied.printed());
        put(fields, "expected", untied.expected());
        put(fields, "unit", untied.unit());
        fields.put("way", untied.way());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** Held to what it would say if it were read now, too. */
    private <D> TieOut found(ReportKind<D> kind, Report report, Look look) {
        D draft = frozen(kind, report, Stage.DRAFT);
        Said said = said(kind, draft);
        return snapshots.rehearsed(look, handle -> {
            Evidence held = evidence(handle, kind, report, draft, said);
            // Reading anew writes over what was kept, which is read by now.
            Said today = said(kind, kind.read(handle, report)).atTheMomentOf(said, kind::ofTheMoment);
            return checked(report, held.today(today));
        });
    }

    /** Held to what was frozen alone. */
    private <D> TieOut frozen(ReportKind<D> kind, Report report) {
        D draft = frozen(kind, report, Stage.DRAFT);
        Said said = said(kind, draft);
        return snapshots.rehearsed(handle -> checked(report, evidence(handle, kind, report, draft, said)));
    }

    /** What is looked at first of a draft in the making, held to what was frozen with it. */
    <D> Gist gist(ReportKind<D> kind, Report report, D draft) {
        Said said = said(kind, draft);
        TieOut found = snapshots.rehearsed(handle -> found(handle, kind, report, draft, said));
        return GistOf.report(List.copyOf(said.figures().values()), said.units(), kind.withheld(draft), found.marks());
    }

    /** What there is of a draft that was read on this connection and is frozen nowhere yet. */
    <D> TieOut found(Handle handle, ReportKind<D> kind, Report report, D draft, Said said) {
        return checked(evidence(handle, kind, report, draft, said), "");
    }

    private TieOut checked(Report report, Evidence evidence) {
        return checked(evidence, report.snapshot().orElseThrow());
    }

    private TieOut checked(Evidence evidence, String snapshot) {
        return TieOutChecks.of(evidence, clock.instant().atOffset(ZoneOffset.UTC), snapshot);
    }

    /** As if it said the same today. */
    private static <D> Evidence evidence(Handle handle, ReportKind<D> kind, Report report, D draft, Said said) {
        EvidenceRows rows = new EvidenceRows(handle, report);
        return new Evidence(
                "/api/v1/reports/" + report.id(),
                said,
                said,
                Kept.of(handle, report.id(), said.figures().keySet()),
                before(handle, kind, report),
                rows.texts(kind.narratives(draft)),
                rows.circumstances());
    }

    private static <D> Optional<Before> before(Handle handle, ReportKind<D> kind, Report report) {
        return IssuedBefore.of(handle, report.type(), report.scopeKind(), report.scopeKey(), report.from())
                .map(last -> {
                    Map<String, Figure> figures = new LinkedHashMap<>();
                    kind.figures(frozen(handle, kind, last))
                            .forEach(figure -> figures.put(figure.amount().key(), figure));
                    return new Before(
                            last.number(),
                            "/api/v1/reports/" + last.id(),
                            figures,
                            kind.movedSince(handle, report, last.to()));
                });
    }

    private static <D> D frozen(Handle handle, ReportKind<D> kind, IssuedBefore last) {
        try {
            return Snapshots.frozen(handle, kind, last.id(), Stage.ISSUED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + last.number() + " cannot be read.", unreadable);
        }
    }

    private <D> D frozen(ReportKind<D> kind, Report report, Stage stage) {
        try {
            return snapshots.frozen(kind, report, stage);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }

    static <D> Said said(ReportKind<D> kind, D dataset) {
        Optional<Document> english = kind.document(dataset, Language.EN);
        Optional<Document> spanish = kind.document(dataset, Language.ES);
        return english.isPresent() && spanish.isPresent()
                ? Said.of(english.get(), spanish.get())
                : Said.of(List.copyOf(kind.figures(dataset)));
    }
}
