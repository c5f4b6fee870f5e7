package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.reporting.delivery.MailServer;
import org.istmo.web.form.FormWords;

/** {@code /sign-in}: a name and a password, handed to the mechanism. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SignInPage {

    /** Where a request keeps what a form held that was sent when its session was over. */
    static final String AWAY = "org.istmo.signIn.away";

    private static final Set<String> TOLD = Set.of("password", "provider", "link", "code", "away");

    private SecurityContext security;
    private IdentityProvider provider;
    private MailServer mail;
    private SignedIn signedIn;
    private AwayForms away;
    private AwayCookie cookie;
    private String name = "";
    private String password = "";
    private boolean refused;
    private boolean tooMany;

    protected SignInPage() {}

    @Inject
    public SignInPage(
            SecurityContext security,
            IdentityProvider provider,
            MailServer mail,
            SignedIn signedIn,
            AwayForms away,
            AwayCookie cookie) {
        this.security = security;
        this.provider = provider;
        this.mail = mail;
        this.signedIn = signedIn;
        this.away = away;
        this.cookie = cookie;
    }

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(name.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            outside.redirect(back(signedIn.reader(), outside));
            faces.responseComplete();
            return;
        }
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            Reader half =
                    Objects.requireNonNull((Reader) outside.getRequestMap().get(PageDoor.HALF));
            outside.redirect(SignInServlet.codePage(back(half, outside)));
            faces.responseComplete();
            return;
        }
        refused = true;
        tooMany = Boolean.TRUE.equals(outside.getRequestMap().get(PageDoor.TOO_MANY));
        outside.setResponseStatus(HttpServletResponse.SC_OK);
    }

    /** To the form that was sent when the session was over, or else to where whoever signs in was going. */
    private String back(Reader by, ExternalContext outside) {
        cookie.takeBack((HttpServletRequest) outside.getRequest(), (HttpServletResponse) outside.getResponse());
        return away.back(by, getAway(), getTo());
    }

    /** What a form held that was sent when its session was over, sealed; empty where there was none. */
    public String getAway() {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        return outside.getRequestMap().get(AWAY) instanceof String parcel
                ? parcel
                : outside.getRequestParameterMap().getOrDefault(FormWords.AWAY, "");
    }

    /** Whether what was sent is too long to go by way of the identity provider. */
    public boolean isTooLong() {
        return isProvided() && !AwayForms.isShort(getAway());
    }

    /** Where to go afterwards: a page of ours. */
    public String getTo() {
        return ReturnAddress.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("to"));
    }

    /** The same as a part of an address. */
    public String getEncodedTo() {
        return URLEncoder.encode(getTo(), StandardCharsets.UTF_8);
    }

    /** Whether people can also come by way of an identity provider. */
    public boolean isProvided() {
        return provider.isThere();
    }

    /** Whether a link could go out by mail. */
    public boolean isMailed() {
        return mail.settings().isPresent();
    }

    /** What was done before one came here, in the words' key; empty where nothing was. */
    public String getTold() {
        String told = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("told", "");
        return TOLD.contains(told) ? "signIn.told." + told : "";
    }

    public boolean isRefused() {
        return refused;
    }

    /** Why, in the words' key. */
    public String getRefusal() {
        return tooMany ? "signIn.tooMany" : "signIn.refused";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Never written back into the page. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
