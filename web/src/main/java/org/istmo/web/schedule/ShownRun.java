package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.web.account.SignedIn;

/** The run whose page is shown, or one of its pages. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownRun {

    private SignedIn signedIn;
    private RunBook runs;
    private HttpServletRequest request;
    private Optional<Run> found = Optional.empty();

    protected ShownRun() {}

    @Inject
    public ShownRun(SignedIn signedIn, RunBook runs, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.runs = runs;
        this.request = request;
    }

    /** Before the page: its markup by itself is the page of no run. */
    public void mustBeNamed() throws IOException {
        if (!(request.getAttribute(RunPage.ID) instanceof Long)) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no run is named");
            faces.responseComplete();
        }
    }

    /** @throws org.istmo.domain.problem.Missing when there is none */
    Run run() {
        if (found.isEmpty()) {
            long id = request.getAttribute(RunPage.ID) instanceof Long given ? given : -1;
            found = Optional.of(runs.shown(reader(), id));
        }
        return found.get();
    }

    String name() {
        return runs.nameOf(reader(), run());
    }

    Reader reader() {
        return signedIn.reader();
    }

    Scope scope() {
        return Scope.of(reader());
    }
}
