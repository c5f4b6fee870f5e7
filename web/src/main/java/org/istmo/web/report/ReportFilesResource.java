package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** The files of a report: with an ETag, ranges, and the digest of the whole (RFC 9110, RFC 9530). */
@Path("reports/{id}/files/{language}.{format}")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReportFilesResource {

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
    public Response get(
            @PathParam("id") long id,
            @PathParam("language") String language,
            @PathParam("format") String format,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request) {
        Downloads.Download download = downloads.find(signedIn.reader(), id, language, format);
        StoredFile file = download.file();
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        if (notModified != null) {
            return notModified.tag(tag).build();
        }
        boolean current = ifRange == null || ifRange.equals("\"" + file.sha256() + "\"");
        Optional<ByteRange> asked = current ? ByteRange.of(range, file.size()) : Optional.empty();
        if (asked.isPresent() && !asked.get().satisfiable()) {
            return Response.status(NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + file.size())
                    .build();
        }
        downloads.taken(signedIn.reader(), download);
        return headed(answer(file, asked), download, tag).build();
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

    private static Response.ResponseBuilder headed(
            Response.ResponseBuilder answer, Downloads.Download download, EntityTag tag) {
        byte[] digest = HexFormat.of().parseHex(download.file().sha256());
        return answer.type(download.mediaType())
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"" + download.name() + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }
}
