package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.reporting.archive.IssuedFile;
import org.istmo.reporting.archive.IssuedFiles;
import org.istmo.reporting.signature.Revisions;
import org.istmo.reporting.signature.Seal;
import org.istmo.reporting.signature.Seals;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.boot.Settings;
import org.istmo.web.intake.SpooledFile;

/** Whether a file is one that was issued. Without sign-in: who has the file may ask. */
@OpenTo(Circle.EVERYBODY)
@Path("verifications")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class VerificationsResource {

    private IssuedFiles issued;
    private Seals seals;
    private Settings settings;

    protected VerificationsResource() {}

    @Inject
    public VerificationsResource(IssuedFiles issued, Seals seals, Settings settings) {
        this.issued = issued;
        this.seals = seals;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Whether the file in the body is one that was issued, byte for byte, and whether a later version came in its stead. A file that"
                            + " is none, though it began as one or holds a signature of this server, has the reason changed-after-issue.")
    public String verify(InputStream file) throws IOException {
        try (SpooledFile held = SpooledFile.of(file, settings.maxUpload())) {
            List<Seal> found = seals.of(held.path());
            Optional<IssuedFile> known = issued.withDigest(held.sha256());
            return known.isPresent() ? Verdicts.issued(known.get(), found).toString() : unknown(held, found);
        }
    }

    private String unknown(SpooledFile held, List<Seal> found) throws IOException {
        Optional<String> number = issued.changedFrom(Revisions.digests(held.path()));
        boolean changed = number.isPresent() || found.stream().anyMatch(Seal::isBrokenOfOurs);
        return changed
                ? Verdicts.changed(number).toString()
                : Json.createObjectBuilder().add("issued", false).build().toString();
    }
}
