package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.NewAccount;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Conflict;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /accounts}: the administrator opens accounts of the staff and of donors' verifiers. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountsResource {

    private SignedIn signedIn;
    private Accounts accounts;
    private Offices offices;
    private Agreements agreements;
    private Passwords passwords;
    private Trail trail;
    private Clock clock;

    protected AccountsResource() {}

    @Inject
    public AccountsResource(
            SignedIn signedIn,
            Accounts accounts,
            Offices offices,
            Agreements agreements,
            Passwords passwords,
            Trail trail,
            Clock clock) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.offices = offices;
        this.agreements = agreements;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An account that was opened, without its password.
     *
     * @param grants the numbers of a verifier's agreements
     * @param engagement null of anybody but a verifier
     */
    public record OpenedView(
            long id,
            String name,
            Set<String> roles,
            Set<String> offices,
            List<String> grants,
            @Nullable EngagementView engagement) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            description =
                    "Opens an account of the staff. One whose only role is `verifier` is a donor's: it names `grants`, numbers of agreements of one donor, the transaction dates `from` and `to`"
                            + " that it looks at, and `until`, the last day by Greenwich on which it is let in, five years from today at most.")
    public Response open(String body) {
        Reader by = signedIn.reader();
        by.mustBe(Role.ADMIN);
        WantedAccount wanted = WantedAccount.of(JsonForm.of(body), by, offices, agreements, today());
        if (accounts.named(wanted.account().name()).isPresent()) {
            throw new Conflict("name-taken", "There is an account of that name.");
        }
        NewAccount opened = wanted.account();
        Account account = accounts.open(opened, passwords.hash(wanted.password()), clock.instant());
        Reader reader = account.reader("");
        Set<String> roles = opened.roles().stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new));
        Set<String> acting =
                opened.offices().stream().map(OfficeCode::code).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> told =
                new TreeMap<>(Map.of("roles", String.join(" ", roles), "offices", String.join(" ", acting)));
        opened.engagement().ifPresent(engaged -> {
            told.put("grants", String.join(" ", wanted.grants()));
            told.put("from", engaged.from().toString());
            told.put("to", engaged.to().toString());
            told.put("until", engaged.until().toString());
        });
        trail.record(AuditEvent.done(by, "account.open", reader.reference(), told));
        return Response.status(Response.Status.CREATED)
                .entity(new OpenedView(
                        reader.account(),
                        reader.name(),
                        roles,
                        acting,
                        wanted.grants(),
                        EngagementView.of(opened.engagement())))
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
