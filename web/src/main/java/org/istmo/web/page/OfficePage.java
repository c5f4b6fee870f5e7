package org.istmo.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.istmo.domain.access.Reader;
import org.istmo.web.account.SignedIn;

/** What holds for the pages of the offices, whichever address they are reached by: to anybody else there are none. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OfficePage {

    private SignedIn signedIn;

    protected OfficePage() {}

    @Inject
    public OfficePage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** Before the page. */
    public void mustBeOffices() throws IOException {
        if (signedIn.someone().filter(Reader::isStaff).isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "the offices' own");
            faces.responseComplete();
        }
    }
}
