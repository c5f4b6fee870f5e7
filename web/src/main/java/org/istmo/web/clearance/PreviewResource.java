package org.istmo.web.clearance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearancePreview;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.report.Downloads;

/** Exactly what the audience of a report would get if it were issued today. It is no file of the report, and says so. */
@OpenTo(Circle.STAFF)
@Path("reports/{id}/preview")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PreviewResource {

    private SignedIn signedIn;
    private Reports reports;
    private ClearancePreview previews;
    private ClearanceBook book;

    protected PreviewResource() {}

    @Inject
    public PreviewResource(SignedIn signedIn, Reports reports, ClearancePreview previews, ClearanceBook book) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.previews = previews;
        this.book = book;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(description = "What the audience would not be shown, and where the files are as they would be issued.")
    public PreviewView about(@PathParam("id") long id) {
        Scope scope = Scope.of(signedIn.reader());
        Report report = reports.withId(scope, id);
        List<PreviewView.WithheldView> withheld = previews.withheld(report).stream()
                .map(PreviewView.WithheldView::of)
                .toList();
        return new PreviewView(
                reports.audience(scope, report).stream()
                        .map(Audience::donor)
                        .distinct()
                        .toList(),
                previews.day(report).toString(),
                withheld,
                report.languages().stream()
                        .flatMap(language -> report.formats().stream()
                                .map(format -> new PreviewView.FileView(
                                        format, language.code(), href(report, language.code() + "." + format))))
                        .toList());
    }

    private static String href(Report report, String file) {
        return "/api/v1/reports/" + report.id() + "/preview/" + file;
    }

    @GET
    @Path("{language}.{format}")
    @Operation(description = "A file as it would be issued today: without watermark, and without signature.")
    public Response file(
            @PathParam("id") long id, @PathParam("language") String language, @PathParam("format") String format) {
        Report report = reports.withId(Scope.of(signedIn.reader()), id);
        Language in = Language.of(language).orElseThrow(() -> new Missing("file"));
        ClearancePreview.Rendered file = previews.file(report, in, format);
        String name = language + "." + format;
        book.previewed(signedIn.reader(), report, name, file.sha256());
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        return Response.ok(file.bytes(), Downloads.mediaType(format))
                .header("Content-Length", file.size())
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"" + named(report, name) + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("X-Istmo-Preview", "true")
                .build();
    }

    private static String named(Report report, String file) {
        return report.type() + "-" + report.number() + "-v" + report.version() + "-preview-" + file;
    }
}
