package org.istmo.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the page of a figure is. */
final class FigureAddress {

    private FigureAddress() {}

    static String of(long report, String key) {
        return "/reports/" + report + "/figures/"
                + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
