package org.istmo.web.page;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * An answer that leads on by a path (RFC 9110, 10.2.2): whoever asks may have called this server by any name, and a proxy before it may speak another protocol.
 * And it has one content security policy, the last that was said: the pages' own is added by their component library, with a nonce for its scripts
 * ({@code web.xml}), and a browser would hold a page to both.
 */
public final class OwnAnswer extends HttpServletResponseWrapper {

    OwnAnswer(HttpServletResponse response) {
        super(response);
    }

    /** For what is shown before any filter is asked. */
    public static HttpServletResponse of(HttpServletResponse response) {
        return new OwnAnswer(response);
    }

    /**
     * Leads on to a page, by 302.
     *
     * @param location of a page of ours its path, which stays one; of somebody else's its whole address
     */
    public static void lead(HttpServletResponse response, String location) {
        response.resetBuffer();
        response.setStatus(SC_FOUND);
        response.setHeader("Location", ascii(location));
        response.setContentLength(0);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        lead(this, location);
        flushBuffer();
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(BrowserRules.POLICY)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    /** What stands in a header: all else is escaped. */
    private static String ascii(String location) {
        return location.codePoints()
                .mapToObj(one -> one > ' ' && one < 0x7F
                        ? Character.toString(one)
                        : URLEncoder.encode(Character.toString(one), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining());
    }
}
