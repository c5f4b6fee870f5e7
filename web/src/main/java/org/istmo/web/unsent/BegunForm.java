package org.istmo.web.unsent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.istmo.web.form.LongForms;
import org.istmo.web.language.Reading;

/** For a page's markup: that its form is shown as it was typed before, and not sent. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class BegunForm {

    private HttpServletRequest request;
    private Reading reading;

    protected BegunForm() {}

    @Inject
    public BegunForm(HttpServletRequest request, Reading reading) {
        this.request = request;
        this.reading = reading;
    }

    /** In a sentence; empty where it is not. */
    public String getTold() {
        return request.getAttribute(LongForms.BEGUN) instanceof String at ? reading.say("unsent.begun", at) : "";
    }
}
