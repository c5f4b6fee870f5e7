package org.istmo.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.reporting.sample.SampleItem;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.form.EntityVersion;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /audit-samples}: samples of the ledger's entries that anybody can draw again. */
@OpenTo({Circle.AUDITORS, Circle.VERIFIERS})
@Path("audit-samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SamplesResource {

    private SignedIn signedIn;
    private SampleDesk desk;
    private SampleBook book;

    protected SamplesResource() {}

    @Inject
    public SamplesResource(SignedIn signedIn, SampleDesk desk, SampleBook book) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.book = book;
    }

    @GET
    @Operation(description = "The samples that were drawn, newest first.")
    public Page<SampleView> list(@BeanParam Paging paging) {
        long before = paging.after(1).map(last -> last.get(0)).orElse(Long.MAX_VALUE);
        Reader reader = signedIn.reader();
        return paging.page(
                book.page(reader, before, paging.limit() + 1),
                sample -> SampleView.of(reader, sample),
                sample -> List.of(sample.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draws a sample",
            description =
                    "Draws `size` (1 to 1000) entries from the ledger as it stands, by `seed` (a whole number). The filter is in the address, with the parameters of"
                            + " `/exports/transactions.csv`; without any it is the whole ledger. `strata` names none, one or two of `office`, `donor` and `month` (of posting):"
                            + " the size is allotted to them in proportion to their entries by largest remainder, one each at least where it is large enough. Of each stratum the entries with the"
                            + " smallest SHA-256 of seed, colon and number are drawn, so that the same terms over the same entries (up to `position.lastEntries`) draw the same ones anywhere."
                            + " With `method` `monetary-unit` (`random` when absent), and without strata, every US dollar is as likely: entries are laid end to end by number, and from a start that"
                            + " the seed gives one is drawn at each `interval`, so that an entry of that size is drawn for certain. A donor's verifier draws of their agreements and dates alone.")
    public Response draw(@BeanParam ActivityQuery query, @Context UriInfo uri, String body) {
        ActivityQuery.mustKnow(uri.getQueryParameters().keySet());
        Reader reader = signedIn.reader();
        KeptSample sample = desk.draw(reader, body, query);
        return Response.created(URI.create(SampleView.path(sample.id())))
                .entity(whole(reader, sample))
                .build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(
            description =
                    "A sample with its population, by stratum in the order of their codes, and its items, by stratum and key. `position` says how far the trail reached; its `seq` is null to a donor's verifier."
                            + " Its `lastEntries` are the numbers of the population's last entries by office: what an export by the same filter has of a greater number, or of another office, was posted since.")
    public SampleView one(@PathParam("id") long id) {
        Reader reader = signedIn.reader();
        return whole(reader, book.one(reader, id));
    }

    @GET
    @Path("{id: \\d{1,18}}/items/{entry: \\d{1,18}}")
    public Response item(@PathParam("id") long id, @PathParam("entry") long entry) {
        Reader reader = signedIn.reader();
        KeptSample sample = book.one(reader, id);
        return answer(sample, book.item(reader, sample, entry));
    }

    @PUT
    @Path("{id: \\d{1,18}}/items/{entry: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says what came of an item",
            description =
                    "`result` is `agreed`, `exception` (which needs a `note`), `not-available` or `pending`; `evidence` is one https link, or up to ten with spaces between. From the version that `If-Match` says.")
    public Response judge(
            @PathParam("id") long id,
            @PathParam("entry") long entry,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            String body) {
        Reader reader = signedIn.reader();
        KeptSample sample = book.one(reader, id);
        return answer(
                sample, book.judge(reader, sample, entry, EntityVersion.asked(ifMatch), SampleForm.judgement(body)));
    }

    private SampleView whole(Reader reader, KeptSample sample) {
        return SampleView.whole(reader, sample, book.strata(reader, sample), book.items(reader, sample));
    }

    private static Response answer(KeptSample sample, SampleItem item) {
        return Response.ok(ItemView.of(sample, item))
                .tag(EntityVersion.tag(item.version()))
                .build();
    }
}
