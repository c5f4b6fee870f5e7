package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.EvidenceFile;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code …/articles/{article}/evidence}: files that assessments of the cell may name. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/articles/{article}/evidence")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class EvidenceResource {

    private SignedIn signedIn;
    private EvidenceDesk desk;

    protected EvidenceResource() {}

    @Inject
    public EvidenceResource(SignedIn signedIn, EvidenceDesk desk) {
        this.signedIn = signedIn;
        this.desk = desk;
    }

    /** Takes a file in, to be named by its number in an assessment. */
    @POST
    @OpenTo(Circle.FOCAL_POINTS)
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "A PDF, PNG, JPEG, DOCX or XLSX without macros, known by what it holds, of at most 16 MiB; name is what it is called. 413 and"
                            + " 415 say why one is refused. Nobody but a focal point finds it until an assessment names it.")
    public Response send(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("article") String article,
            @QueryParam("name") @Nullable String name,
            @HeaderParam("Content-Length") @Nullable String length,
            InputStream body)
            throws IOException {
        OptionalLong announced = length != null && length.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(length))
                : OptionalLong.empty();
        EvidenceView kept =
                EvidenceView.of(desk.take(signedIn.reader(), new Cell(treaty, article, state), name, announced, body));
        return Response.created(URI.create(kept.href())).entity(kept).build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(
            description =
                    "The file, to whoever may know of an assessment that names it; to anybody else it is not there.")
    public Response get(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("article") String article,
            @PathParam("id") long id) {
        EvidenceFile file = desk.handOut(signedIn.reader(), new Cell(treaty, article, state), id);
        StreamingOutput bytes = out -> desk.copy(file, out);
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return Response.ok(bytes)
                .type(file.format().mediaType())
                .header("Content-Length", file.size())
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + EvidenceDesk.fileName(file) + "\"")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }
}
