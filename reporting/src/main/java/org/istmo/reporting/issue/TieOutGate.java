package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Unmet;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Language;
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
        if (report.status() == Status.DRAFT) {
            return found(kinds.of(report.type()).orElseThrow(), report);
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
        if (!found.clean()) {
            book.refused(reader, report, found);
            throw new Unmet(
                    "does-not-tie",
                    TieOutChecks.refusal(found.blocks()).in(Language.EN),
                    found.exceptions().stream()
                            .filter(untied -> untied.severity() == Severity.BLOCKS)
                            .map(TieOutGate::fields)
                            .toList(),
                    found.blocks());
        }
        book.keep(reader, report, found);
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

    private <D> TieOut found(ReportKind<D> kind, Report report) {
        D draft = frozen(kind, report, Stage.DRAFT);
        Said said = said(kind, draft);
        Optional<Before> before = snapshots.issuedBefore(report).map(last -> before(kind, last));
        Evidence evidence = snapshots.rehearsed(handle -> evidence(handle, kind, report, said, before));
        return TieOutChecks.of(
                evidence,
                clock.instant().atOffset(ZoneOffset.UTC),
                report.snapshot().orElseThrow());
    }

    /** In the end the report is read anew as if it were drafted now: what was kept of it is read before that. */
    private static <D> Evidence evidence(
            Handle handle, ReportKind<D> kind, Report report, Said said, Optional<Before> before) {
        EvidenceRows rows = new EvidenceRows(handle, report);
        Kept kept = Kept.of(handle, report.id(), said.figures().keySet());
        Evidence.Circumstances circumstances = rows.circumstances();
        Evidence.Texts texts = rows.texts(kind.narrativeSections(handle));
        Said today = said(kind, kind.read(handle, report)).atTheMomentOf(said, kind::ofTheMoment);
        return new Evidence(
                "/api/v1/reports/" + report.id(), said, today, kept, before, kind::closingOf, texts, circumstances);
    }

    private <D> Before before(ReportKind<D> kind, Report report) {
        Map<String, BigDecimal> values = new HashMap<>();
        kind.figures(frozen(kind, report, Stage.ISSUED))
                .forEach(figure ->
                        values.put(figure.amount().key(), figure.amount().value()));
        return new Before(report.number(), "/api/v1/reports/" + report.id(), values);
    }

    private <D> D frozen(ReportKind<D> kind, Report report, Stage stage) {
        try {
            return snapshots.frozen(kind, report, stage);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The snapshot of " + report.number() + " cannot be read.", unreadable);
        }
    }

    private static <D> Said said(ReportKind<D> kind, D dataset) {
        Optional<Document> english = kind.document(dataset, Language.EN);
        Optional<Document> spanish = kind.document(dataset, Language.ES);
        return english.isPresent() && spanish.isPresent()
                ? Said.of(english.get(), spanish.get())
                : Said.of(List.copyOf(kind.figures(dataset)));
    }
}
