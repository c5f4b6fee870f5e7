package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** The files of a report: with an ETag, ranges, and the digest of the whole (RFC 9110, RFC 9530). */
@OpenTo({Circle.STAFF, Circle.DONORS, Circle.VERIFIERS})
@Path("reports/{id}/files/{language}.{format}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportFilesResource {

    private static final Pattern NAME = Pattern.compile("[a-z]{2}\\.[a-z]{3,4}");
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private SignedIn signedIn;
    private Downloads downloads;

    protected ReportFilesResource() {}

    @Inject
    public ReportFilesResource(SignedIn signedIn, Downloads downloads) {
        this.signedIn = signedIn;
        this.downloads = downloads;
    }

    @GET
    @Operation(description = "A file of a report, whole or in part.")
    public Response get(
            @PathParam("id") long id,
            @PathParam("language") String language,
            @PathParam("format") String format,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request,
            @Context UriInfo uri) {
        Downloads.Download download = found(id, language, format, uri);
        StoredFile file = download.file();
        Optional<Response.ResponseBuilder> unmet = unmet(request, download);
        if (unmet.isPresent()) {
            return unmet.get().build();
        }
        boolean current = ifRange == null || ifRange.equals("\"" + file.sha256() + "\"");
        Optional<ByteRange> asked = current ? ByteRange.of(range, file.size()) : Optional.empty();
        if (asked.isPresent() && !asked.get().satisfiable()) {
            return Response.status(NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        downloads.taken(signedIn.reader(), download);
        return headed(answer(file, asked), download).build();
    }

    /** The headers alone. Nobody takes a file by asking for them, and a range means nothing here (RFC 9110, section 14.2). */
    @HEAD
    @Operation(hidden = true)
    public Response head(
            @PathParam("id") long id,
            @PathParam("language") String language,
            @PathParam("format") String format,
            @Context Request request,
            @Context UriInfo uri) {
        Downloads.Download download = found(id, language, format, uri);
        StreamingOutput nothing = out -> {};
        return unmet(request, download)
                .orElseGet(() -> headed(
                        Response.ok(nothing)
                                .header("Content-Length", download.file().size()),
                        download))
                .build();
    }

    private Downloads.Download found(long id, String language, String format, UriInfo uri) {
        if (!NAME.matcher(language + "." + format).matches() || uri.getPath().endsWith("/")) {
            throw new Missing("file");
        }
        return downloads.find(signedIn.reader(), id, language, format);
    }

    /** 304 or 412, when the conditions that the asker set are not met. */
    private static Optional<Response.ResponseBuilder> unmet(Request request, Downloads.Download download) {
        EntityTag tag = tag(download);
        try {
            return Optional.ofNullable(request.evaluatePreconditions(tag)).map(answer -> answer.tag(tag));
        } catch (ProcessingException notTags) {
            throw new Invalid(
                    "If-Match, If-None-Match", "no-entity-tag", "These headers hold entity tags in quotation marks.");
        }
    }

    private static EntityTag tag(Downloads.Download download) {
        return new EntityTag(download.file().sha256());
    }

    private Response.ResponseBuilder answer(StoredFile file, Optional<ByteRange> asked) {
        ByteRange bytes = asked.orElse(new ByteRange(0, file.size() - 1, true));
        StreamingOutput body = out -> downloads.copy(file, bytes.first(), bytes.last(), out);
        Response.ResponseBuilder answer = asked.isPresent()
                ? Response.status(PARTIAL)
                        .entity(body)
                        .header("Content-Range", "bytes " + bytes.first() + "-" + bytes.last() + "/" + file.size())
                : Response.ok(body);
        return answer.header("Content-Length", bytes.last() - bytes.first() + 1);
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, Downloads.Download download) {
        byte[] digest = HexFormat.of().parseHex(download.file().sha256());
        return answer.type(download.mediaType())
                .tag(tag(download))
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"" + download.name() + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }
}
