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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Evidence;
import org.istmo.domain.compliance.EvidenceFile;
import org.istmo.domain.compliance.SentFile;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.Words;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.HandedOut;
import org.istmo.web.boot.Settings;
import org.istmo.web.intake.SpooledFile;
import org.jspecify.annotations.Nullable;

/** {@code …/articles/{article}/evidence}: files that assessments of the cell may name. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/articles/{article}/evidence")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class EvidenceResource {

    private static final int LONGEST_NAME = 200;

    private SignedIn signedIn;
    private Evidence evidence;
    private Settings settings;
    private HandedOut handedOut;

    protected EvidenceResource() {}

    @Inject
    public EvidenceResource(SignedIn signedIn, Evidence evidence, Settings settings, HandedOut handedOut) {
        this.signedIn = signedIn;
        this.evidence = evidence;
        this.settings = settings;
        this.handedOut = handedOut;
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
        Cell cell = evidence.awaited(signedIn.reader(), new Cell(treaty, article, state));
        String called = called(name);
        long limit = Math.min(Evidence.LARGEST, settings.maxUpload());
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            throw new TooLarge(limit);
        }
        try (SpooledFile file = SpooledFile.of(body, limit)) {
            EvidenceView kept = EvidenceView.of(evidence.keep(
                    signedIn.reader(), cell, new SentFile(called, file.path(), file.size(), file.sha256())));
            return Response.created(URI.create(kept.href())).entity(kept).build();
        }
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
        EvidenceFile file = evidence.one(signedIn.reader(), new Cell(treaty, article, state), id);
        handedOut.to(signedIn.reader(), "evidence.download", "evidence:" + id, Map.of());
        StreamingOutput bytes = out -> evidence.copy(file, out);
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return Response.ok(bytes)
                .type(file.format().mediaType())
                .header("Content-Length", file.size())
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence-" + id + "."
                                + file.format().word() + "\"")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }

    private static String called(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new Invalid("?name", "missing", "Say what the file is called.");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Invalid("?name", "too-long", "At most " + LONGEST_NAME + " characters are kept here.");
        }
        return Words.oneLine("?name", name.strip());
    }
}
