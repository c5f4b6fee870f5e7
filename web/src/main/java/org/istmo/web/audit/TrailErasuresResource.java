package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.audit.TrailErasures;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.JsonForm;

/** {@code /audit-trail/erasures}: an administrator erases what the trail has of a person, and the chain says so. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("audit-trail/erasures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TrailErasuresResource {

    private static final String ENTRIES = "entries";
    private static final String REASON = "reason";

    private SignedIn signedIn;
    private TrailErasures erasures;

    protected TrailErasuresResource() {}

    @Inject
    public TrailErasuresResource(SignedIn signedIn, TrailErasures erasures) {
        this.signedIn = signedIn;
        this.erasures = erasures;
    }

    /**
     * What was done.
     *
     * @param erased how many entries have no particulars any more
     * @param said the numbers of the entries that say so
     */
    public record ErasureView(int erased, List<Long> said) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "{entries: [4, 7], reason}: erases the particulars of these entries, of all or of none, 1,000 at most: address, salt and detail, before and after among it. What was done, to what, by"
                            + " whom and when stays in the chain, which holds without them. An entry trail.erase says so in the same transaction, with its subject such as entries:4,7-9; its own particulars,"
                            + " which are the reason, stay. Where the owner of the tables is another role than the application's, it is done as that owner. For administrators.")
    public ErasureView erase(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of(ENTRIES, REASON));
        SortedSet<Long> entries = new TreeSet<>(form.integers(ENTRIES, 1, Integer.MAX_VALUE - 1L));
        if (entries.isEmpty()) {
            form.missing(ENTRIES);
        }
        if (entries.size() > TrailErasures.MOST) {
            form.wrong(ENTRIES, "too-many", "At most " + TrailErasures.MOST + " stand here.");
        }
        String reason = form.needed(REASON, TrailErasures.LONGEST_REASON);
        form.mustBeSound();
        return new ErasureView(entries.size(), erasures.erase(signedIn.reader(), entries, reason));
    }
}
