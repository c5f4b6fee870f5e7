package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.audit.ChainedEntry;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.audit.Verification;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /audit-trail}: what was done, in the order of the chain, and whether the chain holds. */
@OpenTo(Circle.AUDITORS)
@Path("audit-trail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AuditTrailResource {

    private SignedIn signedIn;
    private TrailReader trail;
    private HandedOut handedOut;

    protected AuditTrailResource() {}

    @Inject
    public AuditTrailResource(SignedIn signedIn, TrailReader trail, HandedOut handedOut) {
        this.signedIn = signedIn;
        this.trail = trail;
        this.handedOut = handedOut;
    }

    /** An entry; {@code name}, {@code address} and {@code detail} are null once they were erased. */
    public record EntryView(
            long seq,
            String at,
            String actor,
            @Nullable String name,
            String action,
            String subject,
            String outcome,
            @Nullable String address,
            @Nullable JsonObject detail,
            String digest,
            String previous,
            String hash) {}

    /** {@code protected} is a word of the language, so the field is named in the answer and not here. */
    @GET
    @Path("verification")
    @Operation(
            description =
                    "Walks the whole chain: {entries, head, intact, firstBroken, brokenDays, protected, verdict, erased, erasedEntries, unsaid, unsaidEntries}. intact: every link holds and every head"
                            + " that was given out is in it. verdict: intact; erased, where it is intact and the particulars of some entries were erased, each as a later entry trail.erase says;"
                            + " suspicious, where it is intact and no entry says so of some; or bent. erased and unsaid count them, erasedEntries and unsaidEntries name the first hundred runs of"
                            + " their numbers, such as 4, 7-9; where the chain is broken, those before that. For auditors.")
    public String verification() {
        Verification found = trail.verify(signedIn.reader());
        var answer = Json.createObjectBuilder()
                .add("entries", found.entries())
                .add("head", found.head())
                .add("intact", found.intact())
                .add("protected", found.guarded())
                .add("verdict", found.verdict().word())
                .add("erased", found.erased().all())
                .add("erasedEntries", found.erased().entries())
                .add("unsaid", found.erased().untold())
                .add("unsaidEntries", found.erased().untoldEntries());
        Long broken = found.firstBroken();
        if (broken == null) {
            answer.addNull("firstBroken");
        } else {
            answer.add("firstBroken", broken);
        }
        answer.add(
                "brokenDays",
                Json.createArrayBuilder(
                        found.brokenDays().stream().map(LocalDate::toString).toList()));
        return answer.build().toString();
    }

    /** The offline verifier: its own bytes, so that an auditor who does not trust this server compares them with those of another. */
    @GET
    @Path("verifier.jar")
    @Produces("application/java-archive")
    @Operation(
            description =
                    "The program that verifies an exported trail without a server: java -jar verifier.jar trail.csv [heads.json]. For auditors.")
    public Response verifier() {
        VerifierFile.handOut(handedOut, signedIn.reader());
        StreamingOutput jar = VerifierFile::write;
        return Response.ok(jar)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + VerifierFile.NAME + "\"")
                .build();
    }

    @GET
    @Operation(
            description =
                    "What was done, in the order of the chain. detail holds what a field was and is as name.before and name.after. What a file changed stands with its entry import, and goes on in entries"
                            + " import.part of the same subject where it is more than an entry holds: part of parts, which continues the entry of that number; a text that is cut goes on under the same"
                            + " name. For auditors.")
    public Page<EntryView> entries(@BeanParam Paging paging) {
        long after = paging.after(1).map(position -> position.get(0)).orElse(0L);
        List<TrailReader.Told> rows = trail.page(signedIn.reader(), after, paging.limit() + 1);
        return paging.page(
                rows, AuditTrailResource::view, told -> List.of(told.entry().seq()));
    }

    private static EntryView view(TrailReader.Told told) {
        ChainedEntry entry = told.entry();
        return new EntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                told.particulars().flatMap(TrailReader.Particulars::name).orElse(null),
                entry.action(),
                entry.subject(),
                entry.outcome(),
                told.particulars().map(TrailReader.Particulars::address).orElse(null),
                told.particulars()
                        .map(particulars -> object(particulars.detail()))
                        .orElse(null),
                entry.digest(),
                entry.previous(),
                entry.hash());
    }

    private static JsonObject object(String detail) {
        try (JsonReader reader = Json.createReader(new StringReader(detail))) {
            return reader.readObject();
        }
    }
}
