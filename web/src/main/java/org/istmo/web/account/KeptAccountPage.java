package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.problem.Missing;
import org.istmo.web.account.AccessLines.SessionLine;
import org.istmo.web.account.AccessLines.TokenLine;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /admin/accounts/new} and {@code /admin/accounts/{name}}: what an account is, and the forms that say so. */
@Named("keptAccount")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class KeptAccountPage {

    private static final Set<String> DONE = Set.of(
            "opened",
            "standing",
            "mail",
            "engagement",
            "disable",
            "enable",
            "sign-out",
            "password-link",
            "factor-off",
            "unbind",
            "session",
            "token");

    private SignedIn signedIn;
    private AccountWords words;
    private AccessDesk access;
    private SessionCookie cookie;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<List<SessionLine>> sessions = Once.of(this::readSessions);
    private final Once<List<TokenLine>> tokens = Once.of(this::readTokens);

    protected KeptAccountPage() {}

    @Inject
    public KeptAccountPage(
            SignedIn signedIn,
            AccountWords words,
            AccessDesk access,
            SessionCookie cookie,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.words = words;
        this.access = access;
        this.cookie = cookie;
        this.reading = reading;
        this.request = request;
    }

    /** Something that is known of it. */
    public record Fact(String label, String value) {}

    public String getName() {
        return account().name();
    }

    public String getDisplayName() {
        return account().displayName();
    }

    public boolean isEnabled() {
        return account().enabled();
    }

    public boolean isOwn() {
        return account().id() == signedIn.reader().account();
    }

    /** Whether it is a donor's or a verifier's, whose roles stay. */
    public boolean isOfADonor() {
        return FilledAccount.isOfADonor(account());
    }

    public boolean isEngaged() {
        return account().engagement().isPresent();
    }

    public boolean isFactor() {
        return account().secondFactor();
    }

    public boolean isBound() {
        return account().bound();
    }

    public boolean isMailed() {
        return account().mail().isPresent();
    }

    public List<Fact> getFacts() {
        KeptAccount account = account();
        return List.of(
                fact("state", words.state(account)),
                fact("roles", words.roles(account)),
                fact("reach", words.reach(account)),
                fact("created", words.moment(Optional.of(account.created()))),
                fact("seen", words.moment(account.seen())),
                fact("sessions", String.valueOf(account.sessions())),
                fact("tokens", String.valueOf(account.tokens())),
                fact("factor", reading.say(account.secondFactor() ? "admin.yes" : "admin.no")),
                fact("bound", reading.say(account.bound() ? "admin.yes" : "admin.no")),
                fact("locked", words.moment(account.lockedUntil())));
    }

    public List<SessionLine> getSessions() {
        return sessions.get();
    }

    private List<SessionLine> readSessions() {
        return lines().sessions(
                        access.sessions(signedIn.reader(), getName()),
                        cookie.in(request).map(PageSessions::name).orElse(""));
    }

    public List<TokenLine> getTokens() {
        return tokens.get();
    }

    private List<TokenLine> readTokens() {
        return lines().tokens(access.tokens(signedIn.reader(), getName()));
    }

    /** An administrator compares moments of people anywhere: in Greenwich. */
    private AccessLines lines() {
        return new AccessLines(reading, ZoneId.of("UTC"));
    }

    private Fact fact(String key, String value) {
        return new Fact(reading.say("admin.account." + key), value);
    }

    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            // Of several forms on the page one was sent: what the others hold is filled in.
            return request.getAttribute(AccountsServlet.ACCOUNT) instanceof KeptAccount kept
                    ? merged(FilledAccount.of(kept), typed)
                    : typed;
        }
        return request.getAttribute(AccountsServlet.ACCOUNT) instanceof KeptAccount kept
                ? FilledAccount.of(kept)
                : FilledForm.holding(Map.of("language", List.of("es")));
    }

    private static FilledForm merged(FilledForm kept, FilledForm typed) {
        Map<String, List<String>> values = new TreeMap<>(kept.values());
        values.putAll(typed.values());
        return new FilledForm(values, typed.faults());
    }

    public List<Choice> getRoles() {
        return words.roles();
    }

    public List<Choice> getRolesOfStaff() {
        return words.rolesOfStaff();
    }

    public List<Choice> getOffices() {
        return words.offices();
    }

    public List<Choice> getLanguages() {
        return words.languages();
    }

    public List<String> getDonors() {
        return words.donors();
    }

    /** A link that is shown this once; null when none is. */
    public @Nullable String getLink() {
        return request.getAttribute(AccountsServlet.LINK) instanceof String link ? link : null;
    }

    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) && request.getMethod().equals("GET")
                ? reading.say("admin.done." + done)
                : "";
    }

    public String getProblem() {
        return request.getAttribute(AccountServlet.PROBLEM) instanceof String why ? why : "";
    }

    private KeptAccount account() {
        return Optional.ofNullable((KeptAccount) request.getAttribute(AccountsServlet.ACCOUNT))
                .orElseThrow(() -> new Missing("page"));
    }
}
