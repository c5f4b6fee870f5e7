package org.istmo.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.istmo.domain.problem.Refusal;

/** Remembers with a request that it was refused because it was not for whoever asked, for the trail: by the status, which may say that there is nothing, it is not to be seen. */
public final class NotTheirs {

    private static final String ATTRIBUTE = "org.istmo.notTheirs";

    private NotTheirs() {}

    /** Where a refusal is made into an answer. */
    public static void met(Refusal refusal, HttpServletRequest request) {
        if (refusal.isNotTheirs()) {
            request.setAttribute(ATTRIBUTE, true);
        }
    }

    public static boolean isWhy(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }
}
