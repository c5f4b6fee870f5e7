package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.questionnaire.RoundChange;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code …/rounds/{id}/changes}: who changed what in a round, before and after, for those who read its answers; the trail has the number of each and its digest. */
@OpenTo(Circle.STAFF)
@Path("treaties/{code}/states/{state}/rounds/{id: \\d{1,18}}/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class RoundChangesResource {

    private SignedIn signedIn;
    private Rounds rounds;

    protected RoundChangesResource() {}

    @Inject
    public RoundChangesResource(SignedIn signedIn, Rounds rounds) {
        this.signedIn = signedIn;
        this.rounds = rounds;
    }

    /**
     * A change.
     *
     * @param text the fields as they are digested
     * @param digest SHA-256 of salt, about and text, each followed by a line feed; the trail's entry has it
     */
    public record ChangeView(
            long id,
            String about,
            long version,
            String at,
            String by,
            Map<String, String> fields,
            String text,
            String salt,
            String digest) {}

    @GET
    @Operation(
            description =
                    "What was changed in a round, the newest first: about the round, question:{article} or task:{number}, each field with .before and .after."
                            + " digest is the SHA-256 of salt, about and text, each followed by a line feed, as the trail's entry of the change (change: id) has it."
                            + " For those who read what is confidential; to auditors there is none.")
    public Page<ChangeView> list(
            @PathParam("code") String treaty,
            @PathParam("state") String state,
            @PathParam("id") long id,
            @BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        List<RoundChange> changes =
                rounds.changes(signedIn.reader(), new RoundKey(treaty, state, id), before, paging.limit() + 1);
        return paging.page(changes, RoundChangesResource::view, change -> List.of(change.id()));
    }

    private static ChangeView view(RoundChange change) {
        return new ChangeView(
                change.id(),
                change.about(),
                change.version(),
                change.at().toString(),
                change.by(),
                change.told(),
                change.text(),
                change.salt(),
                change.digest());
    }
}
