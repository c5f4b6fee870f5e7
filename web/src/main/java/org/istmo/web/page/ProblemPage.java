package org.istmo.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.istmo.web.language.Reading;

/** What is shown in the stead of a page, by the status that the server answers with (RFC 9110, 15.5 and 15.6): why, and what to do next. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ProblemPage {

    private HttpServletRequest request;
    private Reading reading;

    protected ProblemPage() {}

    @Inject
    public ProblemPage(HttpServletRequest request, Reading reading) {
        this.request = request;
        this.reading = reading;
    }

    public String getTitle() {
        return reading.say("problem." + kind() + ".title");
    }

    public String getText() {
        return reading.say("problem." + kind() + ".text");
    }

    /** Who asks for this page by its own address asks for one that there is none of. */
    private String kind() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? kind(status)
                : kind(404);
    }

    static String kind(int status) {
        return switch (status) {
            case 403 -> "refused";
            case 404, 410 -> "missing";
            case 405, 501 -> "unsupported";
            case 413 -> "tooLarge";
            case 414, 431 -> "tooLong";
            case 415 -> "noForm";
            case 429, 503 -> "busy";
            default -> status < 500 ? "unread" : "failure";
        };
    }
}
