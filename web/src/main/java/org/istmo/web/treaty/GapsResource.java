package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.Gaps;
import org.istmo.domain.field.Bilingual;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/gaps}: what is left to the offices between what was reported and what they do. */
@OpenTo(Circle.STAFF)
@Path("treaties/gaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class GapsResource {

    private SignedIn signedIn;
    private Gaps gaps;

    protected GapsResource() {}

    @Inject
    public GapsResource(SignedIn signedIn, Gaps gaps) {
        this.signedIn = signedIn;
        this.gaps = gaps;
    }

    /**
     * A page of gaps.
     *
     * @param rule in which order they stand
     */
    public record GapPage(
            Bilingual rule, List<GapView> items, @Nullable String next) {}

    @GET
    @Operation(
            description =
                    "Needs that no activity supports, recommendations that wait for follow-up (open, or in progress and last followed up more"
                            + " than 12 months ago), activities that no reported evidence shows, and money where no need is on record. In the order of what"
                            + " the offices owe: needs of high priority, recommendations, needs of medium and low priority, evidence, money; within each by"
                            + " how long it has waited, and of money by its sum; then in the treaty's order. States are not ranked. office: whose activities"
                            + " and money are looked at, and of needs and recommendations those of the States where it works.")
    public GapPage list(@BeanParam GapQuery query, @BeanParam Paging paging) {
        Page<Gap> page = paging.pageOf(gaps.of(signedIn.reader(), query.filter()), Function.identity());
        return new GapPage(
                TreatyWords.both("gap.rule"),
                GapView.of(page.items(), gaps.support(signedIn.reader(), query.filter(), page.items())),
                page.next());
    }
}
