package org.istmo.web.report;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser is told of a file that it is sent: to keep it, or to show it inside a page of ours and of nobody else. */
public enum FileRules {
    TO_KEEP("attachment", "DENY", "default-src 'none'; frame-ancestors 'none'"),
    /** The viewer of a browser is an object of the same origin with a style of its own. */
    TO_LOOK_AT(
            "inline",
            "SAMEORIGIN",
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'");

    private final String disposition;
    private final String framing;
    private final String policy;

    FileRules(String disposition, String framing, String policy) {
        this.disposition = disposition;
        this.framing = framing;
        this.policy = policy;
    }

    public static FileRules of(boolean look) {
        return look ? TO_LOOK_AT : TO_KEEP;
    }

    public void tell(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", disposition + "; filename=\"" + name + "\"");
        response.setHeader("X-Frame-Options", framing);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "private, no-cache");
    }
}
