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
import java.util.Set;
import org.istmo.reporting.delivery.MailServer;

/** {@code /sign-in}: a name and a password, handed to the mechanism. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SignInPage {

    private static final Set<String> TOLD = Set.of("password", "provider", "link", "code");

    private SecurityContext security;
    private IdentityProvider provider;
    private MailServer mail;
    private String name = "";
    private String password = "";
    private boolean refused;
    private boolean tooMany;

    protected SignInPage() {}

    @Inject
    public SignInPage(SecurityContext security, IdentityProvider provider, MailServer mail) {
        this.security = security;
        this.provider = provider;
        this.mail = mail;
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
            outside.redirect(getTo());
            faces.responseComplete();
            return;
        }
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            outside.redirect(SignInServlet.codePage(getTo()));
            faces.responseComplete();
            return;
        }
        refused = true;
        tooMany = Boolean.TRUE.equals(outside.getRequestMap().get(PageDoor.TOO_MANY));
        outside.setResponseStatus(HttpServletResponse.SC_OK);
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
