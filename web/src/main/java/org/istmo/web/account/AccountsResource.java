package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.AccountFilter;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.database.Slice;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.Page;
import org.istmo.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /accounts}: the administrator looks through the accounts and opens them. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountsResource {

    private SignedIn signedIn;
    private AccountDesk desk;
    private AccountBook book;

    protected AccountsResource() {}

    @Inject
    public AccountsResource(SignedIn signedIn, AccountDesk desk, AccountBook book) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.book = book;
    }

    private record Numbered(long number, KeptAccount account) {}

    @GET
    @Operation(description = "The accounts, by their names. q: part of a name.")
    public Page<AccountView> list(@BeanParam Paging paging, @QueryParam("q") @Nullable String words) {
        long offset = paging.after(1).map(position -> position.get(0)).orElse(0L);
        AccountFilter filter =
                new AccountFilter(Optional.ofNullable(words).orElse(""), Optional.empty(), Optional.empty());
        List<Numbered> rows = new ArrayList<>();
        Slice slice = new Slice("name", false, (int) Math.min(offset, Integer.MAX_VALUE), paging.limit() + 1);
        for (KeptAccount account : book.slice(signedIn.reader(), filter, slice)) {
            rows.add(new Numbered(offset + rows.size() + 1, account));
        }
        return paging.page(rows, row -> AccountView.of(row.account()), row -> List.of(row.number()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            description =
                    "Opens an account. One whose only role is `donor` is a donor's: it names `donor`, and in `grants` the numbers of the agreements that it sees, or sees all of them. One whose only"
                            + " role is `verifier` is a donor's verifier's: it names `grants`, numbers of agreements of one donor, the transaction dates `from` and `to` that it looks at, and"
                            + " `until`, the last day by Greenwich on which it is let in, five years from today at most. Without `password` its person chooses one under a link.")
    public Response open(String body) {
        return Response.status(Response.Status.CREATED)
                .entity(AccountView.of(desk.open(signedIn.reader(), JsonForm.of(body))))
                .build();
    }
}
