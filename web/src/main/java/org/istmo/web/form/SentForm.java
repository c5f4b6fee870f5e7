package org.istmo.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** For a page's markup: the form that was sent and not taken, or else one that holds nothing. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SentForm {

    private HttpServletRequest request;

    protected SentForm() {}

    @Inject
    public SentForm(HttpServletRequest request) {
        this.request = request;
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }
}
