package org.istmo.reporting.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Stage;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.render.Renderer;

/** What the audience would get if the report were issued today: its files without watermark and signature, and what they do not show. Keeps nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ClearancePreview {

    private ReportKinds kinds;
    private Snapshots snapshots;
    private ClearanceBook book;
    private Clock clock;

    protected ClearancePreview() {}

    @Inject
    public ClearancePreview(ReportKinds kinds, Snapshots snapshots, ClearanceBook book, Clock clock) {
        this.kinds = kinds;
        this.snapshots = snapshots;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A file as it would be issued.
     *
     * @param bytes to be closed by whoever reads them; nothing else is left of the file by then
     * @param size in bytes
     */
    public record Rendered(InputStream bytes, long size, String sha256) {}

    /** The day that the report would be issued on: today at its office. */
    public LocalDate day(Report report) {
        return LocalDate.now(clock.withZone(book.zone(report)));
    }

    /**
     * Renders outside any transaction, as the issue does.
     *
     * @throws Missing when no such file was ordered
     * @throws NotMade when the file cannot be made
     * @throws Conflict when the report is not in front of the office
     */
    public Rendered file(Report report, Language language, String format) {
        mustBeOpen(report);
        return file(kinds.of(report.type()).orElseThrow(), report, language, format);
    }

    private <D> Rendered file(ReportKind<D> kind, Report report, Language language, String format) {
        if (!report.languages().contains(language) || !report.formats().contains(format)) {
            throw new Missing("file");
        }
        Renderer<D> renderer = kind.renderers().stream()
                .filter(one -> one.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new Missing("file"));
        return Attempt.at(report, () -> {
            try (Workbench workbench = new Workbench()) {
                D issued = kind.issued(snapshots.frozen(kind, report, Stage.DRAFT), day(report));
                Path file = workbench.one(kind, renderer, issued, language).bytes();
                // What is open stays readable when the workbench takes its folder away.
                return new Rendered(Files.newInputStream(file), Files.size(file), digest(file));
            }
        });
    }

    /** @throws Conflict when the report is not in front of the office */
    public List<Withheld> withheld(Report report) {
        mustBeOpen(report);
        return withheld(kinds.of(report.type()).orElseThrow(), report);
    }

    private <D> List<Withheld> withheld(ReportKind<D> kind, Report report) {
        return Attempt.at(report, () -> kind.withheld(snapshots.frozen(kind, report, Stage.DRAFT)));
    }

    private static void mustBeOpen(Report report) {
        if (report.status() != Status.DRAFT && report.status() != Status.IN_CLEARANCE) {
            throw new Conflict(
                    "wrong-status",
                    "The report is " + report.status().word() + "; a draft is previewed, or what is in clearance.");
        }
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
