package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.ProviderSubjects;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.TokenArea;
import org.istmo.domain.office.Offices;
import org.istmo.web.account.AccessLines.SessionLine;
import org.istmo.web.account.AccessLines.TokenLine;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /account}: a person's sessions, tokens, password and second factor. */
@Named("ownAccount")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OwnAccountPage {

    private static final Set<String> DONE =
            Set.of("password", "ended", "revoked", "digest", "factor-off", "to-bind", "bound", "not-bound", "unbound");

    private SignedIn signedIn;
    private Accounts accounts;
    private Offices offices;
    private OwnAccountDesk desk;
    private TokenDesk tokens;
    private SecondFactors factors;
    private IdentityProvider provider;
    private ProviderSubjects subjects;
    private SessionCookie cookie;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<Account> account = Once.of(this::readAccount);
    private final Once<Boolean> factor = Once.of(this::readFactor);
    private final Once<Boolean> bound = Once.of(this::readBound);
    private final Once<ZoneId> zone = Once.of(this::readZone);
    private final Once<List<SessionLine>> sessions = Once.of(this::readSessions);
    private final Once<List<TokenLine>> held = Once.of(this::readTokens);

    protected OwnAccountPage() {}

    @Inject
    public OwnAccountPage(
            SignedIn signedIn,
            Accounts accounts,
            Offices offices,
            OwnAccountDesk desk,
            TokenDesk tokens,
            SecondFactors factors,
            IdentityProvider provider,
            ProviderSubjects subjects,
            SessionCookie cookie,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.offices = offices;
        this.desk = desk;
        this.tokens = tokens;
        this.factors = factors;
        this.provider = provider;
        this.subjects = subjects;
        this.cookie = cookie;
        this.reading = reading;
        this.request = request;
    }

    public List<SessionLine> getSessions() {
        return sessions.get();
    }

    private List<SessionLine> readSessions() {
        return lines().sessions(
                        desk.sessions(signedIn.reader()),
                        cookie.in(request).map(PageSessions::name).orElse(""));
    }

    public List<TokenLine> getTokens() {
        return held.get();
    }

    private List<TokenLine> readTokens() {
        return lines().tokens(tokens.of(signedIn.reader()));
    }

    private AccessLines lines() {
        return new AccessLines(reading, zone.get());
    }

    /** What a token may be narrowed to. */
    public List<Choice> getNarrowings() {
        return Stream.concat(
                        Stream.of(FilledToken.READING),
                        Arrays.stream(TokenArea.values()).map(TokenArea::word))
                .map(word -> new Choice(word, reading.say(AccessLines.ONLY + word)))
                .toList();
    }

    public String getName() {
        return account.get().name();
    }

    /** Where mail reaches them, in words. */
    public String getMail() {
        return account.get().mail().orElseGet(() -> reading.say("account.noMail"));
    }

    public boolean isDigest() {
        return account.get().digest();
    }

    public boolean isFactor() {
        return factor.get();
    }

    private boolean readFactor() {
        return factors.isOn(signedIn.reader().account());
    }

    /** Whether people may sign in by an identity provider. */
    public boolean isProvider() {
        return provider.isThere();
    }

    /** Whether the way there is begun. */
    public boolean isBinding() {
        return "to-bind".equals(request.getParameter("done")) && !isBound();
    }

    /** Whether its word for them opens this account. */
    public boolean isBound() {
        return bound.get();
    }

    private boolean readBound() {
        return subjects.isBound(signedIn.reader().account());
    }

    /** How long a password is at least, in a sentence. */
    public String getRule() {
        return reading.say(isFactor() ? "account.password.rule.code" : "account.password.rule");
    }

    /** A token that was just made; null when none was. */
    public @Nullable String getMade() {
        return request.getAttribute(AccountServlet.MADE) instanceof String secret ? secret : null;
    }

    /** What was done, in words; empty where nothing was. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) && request.getMethod().equals("GET")
                ? reading.say("account.done." + done)
                : "";
    }

    public String getProblem() {
        return request.getAttribute(AccountServlet.PROBLEM) instanceof String why ? why : "";
    }

    private ZoneId readZone() {
        return offices.mainOf(signedIn.reader().offices())
                .flatMap(offices::zoneOf)
                .orElse(ZoneId.of("UTC"));
    }

    private Account readAccount() {
        return accounts.withId(signedIn.reader().account()).orElseThrow();
    }
}
