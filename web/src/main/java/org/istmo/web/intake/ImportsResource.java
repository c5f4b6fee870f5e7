package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.intake.Note;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.accounting.ExportCounter;
import org.istmo.web.boot.Settings;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /imports}: files in, receipts out. */
@OpenTo(Circle.STAFF)
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ImportsResource {

    private SignedIn signedIn;
    private Counter counter;
    private Settings settings;
    private Opening opening;
    private Intake intake;
    private Receipts receipts;
    private ExportCounter exports;
    private Sources sources;

    protected ImportsResource() {}

    @Inject
    public ImportsResource(
            SignedIn signedIn,
            Counter counter,
            Settings settings,
            Opening opening,
            Intake intake,
            Receipts receipts,
            ExportCounter exports,
            Sources sources) {
        this.signedIn = signedIn;
        this.counter = counter;
        this.settings = settings;
        this.opening = opening;
        this.intake = intake;
        this.receipts = receipts;
        this.exports = exports;
        this.sources = sources;
    }

    /** Takes in a file for an office; with {@code dryRun=true} says what would come of it and keeps nothing. */
    @POST
    @OpenTo({Circle.OFFICERS, Circle.FINANCE})
    @Operation(
            description =
                    "A file for an office: IATI 2.01 to 2.03 as application/xml, or one of the templates as text/csv or as a workbook"
                            + " (application/vnd.openxmlformats-officedocument.spreadsheetml.sheet), known by the names of its columns. Each activity or row stands"
                            + " or falls alone. With dryRun=true nothing is stored, and the first 500 reasons and notes are in the answer; 'more' says whether"
                            + " there are others.")
    @Consumes(MediaType.WILDCARD)
    public Response bring(
            @QueryParam("office") @Nullable String office,
            @QueryParam("mapping") @Nullable String mapping,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        if (mapping != null) {
            return bringExport(mapping, office, Counter.yesOrNo("?dryRun", dryRun), headers.getMediaType(), body);
        }
        OfficeCode accepting = counter.office(signedIn.reader(), office);
        boolean rehearsal = Counter.yesOrNo("?dryRun", dryRun);
        FileKind kind = FileKind.of(headers.getMediaType());
        try (SpooledFile file = SpooledFile.of(body, settings.maxUpload());
                BroughtFile brought = opening.open(kind, file, signedIn.reader(), accepting)) {
            return rehearsal ? rehearsed(brought) : taken(brought);
        }
    }

    private Response bringExport(
            String name, @Nullable String office, boolean rehearsal, @Nullable MediaType type, InputStream body)
            throws IOException {
        Mapping mapping = exports.mapping(signedIn.reader(), name, office, type);
        try (SpooledFile file = SpooledFile.of(body, settings.maxUpload())) {
            Delivery delivery = exports.delivery(signedIn.reader(), mapping, file);
            if (rehearsal) {
                return Response.status(Response.Status.CREATED)
                        .entity(ImportView.of(delivery, exports.rehearse(delivery, mapping, type, file)))
                        .build();
            }
            Receipt receipt = exports.take(delivery, mapping, type, file);
            return Response.created(URI.create(ImportView.href(receipt.id())))
                    .entity(ImportView.of(receipt))
                    .build();
        }
    }

    private Response rehearsed(BroughtFile brought) {
        return Response.status(Response.Status.CREATED)
                .entity(ImportView.of(brought.delivery(), intake.rehearse(brought.delivery(), brought.activities())))
                .build();
    }

    private Response taken(BroughtFile brought) {
        Receipt receipt = intake.take(brought.delivery(), brought.activities());
        return Response.created(URI.create(ImportView.href(receipt.id())))
                .entity(ImportView.of(receipt))
                .build();
    }

    /** Newest first. */
    @GET
    @Operation(description = "Receipts of the files that came in, newest first.")
    public Page<ImportView> list(@BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        List<Receipt> page = receipts.page(scope(), before, paging.limit() + 1);
        return paging.page(page, ImportView::of, receipt -> List.of(receipt.id()));
    }

    @GET
    @Path("{id}")
    public ImportView one(@PathParam("id") long id) {
        return ImportView.of(receipts.withId(scope(), id));
    }

    /** In the order of the file. */
    @GET
    @Operation(description = "Why activities were kept out, in the order of the file.")
    @Path("{id}/rejections")
    public Page<RejectionView> rejections(@PathParam("id") long id, @BeanParam Paging paging) {
        Receipt receipt = receipts.withId(scope(), id);
        List<Long> after = paging.after(2).orElse(List.of(0L, 0L));
        List<Reason> page = receipts.reasons(
                scope(), receipt, Paging.ordinal(after.get(0)), Paging.ordinal(after.get(1)), paging.limit() + 1);
        return paging.page(
                page,
                reason -> RejectionView.of(receipt, reason),
                reason -> List.of((long) reason.rejection(), (long) reason.ordinal()));
    }

    /** A rejected activity as it was sent, or the cells of a row as JSON. To be saved, not shown: it came from outside. */
    @GET
    @Path("{id}/rejections/{rejection}/source")
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    public Response source(@PathParam("id") long id, @PathParam("rejection") int rejection) {
        Receipt receipt = receipts.withId(scope(), id);
        Sources.Source source = sources.of(signedIn.reader(), receipt, rejection);
        Response.ResponseBuilder answer = Response.ok(source.text());
        source.headers().forEach(answer::header);
        return answer.build();
    }

    /** In the order of the file. */
    @GET
    @Operation(description = "What is worth noting about what came in, in the order of the file.")
    @Path("{id}/notes")
    public Page<NoteView> notes(@PathParam("id") long id, @BeanParam Paging paging) {
        Receipt receipt = receipts.withId(scope(), id);
        int after =
                paging.after(1).map(position -> Paging.ordinal(position.get(0))).orElse(0);
        List<Note> page = receipts.notes(scope(), receipt, after, paging.limit() + 1);
        return paging.page(page, NoteView::of, note -> List.of((long) note.ordinal()));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
