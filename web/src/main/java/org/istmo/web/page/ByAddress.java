package org.istmo.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Markup that is shown at an address of its own alone, where it was found out who asks and for what; asked for by itself it is the page of nothing. */
@Named
@RequestScoped
public class ByAddress {

    private static final String SHOWN = "org.istmo.shown";

    /** @param view such as {@code /entry.xhtml} */
    public static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(SHOWN, view);
        request.getRequestDispatcher(view).forward(request, response);
    }

    /** Before the page. */
    public void must() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getViewRoot()
                .getViewId()
                .equals(faces.getExternalContext().getRequestMap().get(SHOWN))) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "nothing is named");
            faces.responseComplete();
        }
    }
}
