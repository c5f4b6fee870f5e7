package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;

/** {@code /treaties}: the treaties and their articles. */
@OpenTo(Circle.STAFF)
@Path("treaties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class TreatiesResource {

    private SignedIn signedIn;
    private Treaties treaties;

    protected TreatiesResource() {}

    @Inject
    public TreatiesResource(SignedIn signedIn, Treaties treaties) {
        this.signedIn = signedIn;
        this.treaties = treaties;
    }

    @GET
    @Operation(
            description = "The treaties with the instruments that they consist of, in the order of the reference data.")
    public Page<TreatyView> list(@BeanParam Paging paging) {
        return paging.pageOf(treaties.all(scope()), TreatyView::of);
    }

    @GET
    @Path("{code}")
    public TreatyView one(@PathParam("code") String code) {
        return TreatyView.of(treaties.one(scope(), code));
    }

    @GET
    @Path("{code}/articles")
    @Operation(
            description =
                    "Its articles in its own order, with chapter, review cycle and whether their implementation can be"
                            + " assessed: assessable, no-review-mechanism or final-clause.")
    public Page<ArticleView> articles(@PathParam("code") String code, @BeanParam Paging paging) {
        return paging.pageOf(treaties.articles(scope(), code), ArticleView::of);
    }

    @GET
    @Path("{code}/articles/{article}")
    @Operation(
            description =
                    "The article with its text in English, a paragraph a line, to be read beside what was reported; note says where the text is from and"
                            + " that the depositary's certified copy is authentic, depositary leads there. The text is null of an article"
                            + " that an administrator added.")
    public ArticleTextView article(@PathParam("code") String code, @PathParam("article") String article) {
        return ArticleTextView.of(treaties.one(scope(), code), treaties.article(scope(), code, article));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
