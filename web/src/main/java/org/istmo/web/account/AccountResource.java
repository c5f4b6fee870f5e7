package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.Admission;
import org.istmo.domain.access.Admissions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.delivery.MailAddress;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** {@code /accounts/{name}}: the administrator says where an account's person is told by mail, until when a verifier is engaged, and whether it is let in. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("accounts/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AccountResource {

    private SignedIn signedIn;
    private Accounts accounts;
    private Admissions admissions;
    private Trail trail;
    private Clock clock;

    protected AccountResource() {}

    @Inject
    public AccountResource(SignedIn signedIn, Accounts accounts, Admissions admissions, Trail trail, Clock clock) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.admissions = admissions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Where an account's person is told.
     *
     * @param mail null: nowhere but in the application
     * @param digest whether they are told once a month of what concerns them
     */
    public record ToldView(String name, @Nullable String mail, boolean digest) {}

    /** Says where its person is told by mail, or with null that they are not. */
    @PUT
    @Path("mail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            description =
                    "Takes mail, an address or null, and digest: whether its person is told once a month of what concerns them; what is absent stays. Mail goes to the"
                            + " domains of /reference/mail-domains alone.")
    public ToldView tellAt(@PathParam("name") String name, String body) {
        Reader by = signedIn.reader();
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("mail", "digest"));
        Optional<String> given = form.text("mail", MailAddress.LONGEST);
        given.filter(address -> !MailAddress.holds(address))
                .ifPresent(address ->
                        form.wrong("mail", "no-address", "Not a mail address such as name@example.org: " + address));
        Optional<Boolean> digest = form.yesOrNo("digest");
        form.mustBeSound();
        Account account = accounts.named(name).orElseThrow(() -> new Missing("account"));
        Optional<String> mail = form.says("mail") ? given : account.mail();
        accounts.tellAt(account.id(), mail);
        digest.ifPresent(wanted -> accounts.wantDigest(account.id(), wanted));
        boolean told = digest.orElse(account.digest());
        trail.record(AuditEvent.done(
                by,
                "account.mail",
                account.reader("").reference(),
                Map.of(
                        "before.told", yesOrNo(account.mail().isPresent()),
                        "before.digest", yesOrNo(account.digest()),
                        "told", yesOrNo(mail.isPresent()),
                        "digest", yesOrNo(told),
                        "elsewhere", yesOrNo(!mail.equals(account.mail())))));
        return new ToldView(account.name(), mail.orElse(null), told);
    }

    /**
     * Whether an account is let in.
     *
     * @param engagement null of anybody but a donor's verifier
     */
    public record AdmissionView(
            String name, boolean enabled, @Nullable EngagementView engagement) {
        static AdmissionView of(Admission admission) {
            return new AdmissionView(admission.name(), admission.enabled(), EngagementView.of(admission.engagement()));
        }
    }

    /** Sets the last day on which a donor's verifier is let in, earlier or later than it was. */
    @PUT
    @Path("engagement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            description =
                    "Takes `until`, the last day by Greenwich on which a donor's verifier is let in: five years from today at most, and no earlier than yesterday, which ends it at once"
                            + " with its sessions and tokens.")
    public AdmissionView engage(@PathParam("name") String name, String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("until"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate until = WantedEngagement.until(form, today).orElse(today);
        if (until.isBefore(today.minusDays(1))) {
            form.wrong("until", "too-early", "They were let in meanwhile: yesterday is the earliest.");
        }
        form.mustBeSound();
        return AdmissionView.of(admissions.engageUntil(signedIn.reader(), name, until));
    }

    @POST
    @Path("disable")
    @Transactional
    @Operation(
            description =
                    "The account opens nothing from now on: its sessions and tokens end at once. 409 for one's own, for the last administrator's, and for one that is disabled.")
    public AdmissionView disable(@PathParam("name") String name) {
        return AdmissionView.of(admissions.disable(signedIn.reader(), name));
    }

    @POST
    @Path("enable")
    @Transactional
    @Operation(
            description =
                    "The account opens again what it opened, by its password; the sessions and tokens that it had stay ended. 409 for one that is enabled.")
    public AdmissionView enable(@PathParam("name") String name) {
        return AdmissionView.of(admissions.enable(signedIn.reader(), name));
    }

    private static String yesOrNo(boolean is) {
        return is ? "yes" : "no";
    }
}
