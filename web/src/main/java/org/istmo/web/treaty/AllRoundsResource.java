package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /treaties/rounds}: rounds of questionnaires of every treaty and State. */
@OpenTo(Circle.STAFF)
@Path("treaties/rounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AllRoundsResource {

    private SignedIn signedIn;
    private Rounds rounds;

    protected AllRoundsResource() {}

    @Inject
    public AllRoundsResource(SignedIn signedIn, Rounds rounds) {
        this.signedIn = signedIn;
        this.rounds = rounds;
    }

    @GET
    @Operation(
            description =
                    "The newest first. status: open or closed. An auditor finds those that the State's consent to the full report opens.")
    public Page<RoundView> list(@BeanParam RoundQuery query, @BeanParam Paging paging) {
        long before = paging.after(1).map(position -> position.get(0)).orElse(Long.MAX_VALUE);
        return paging.page(
                rounds.page(signedIn.reader(), query.filter(), before, paging.limit() + 1),
                RoundView::of,
                (Round round) -> List.of(round.key().id()));
    }
}
