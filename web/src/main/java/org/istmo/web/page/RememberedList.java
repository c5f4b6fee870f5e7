package org.istmo.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.lineage.FigureKey;

/**
 * A list that remembers what was last asked of it, and where a browser keeps that. Each has a cookie by a name of its own: what is kept for {@code /trail} is sent
 * to {@code /trail/heads} too.
 *
 * @param cookie its name
 * @param path to which it is sent
 */
record RememberedList(String cookie, String path) {

    static final String COOKIE = "istmo-list";
    private static final String REPORTS = "/reports";

    /** Among the pages below a list of reports, those of which are lists themselves. */
    private static final Pattern FIGURES = Pattern.compile(REPORTS + "/[0-9]+/figures(?:/(.+))?");

    /** A list by the address of whatever it lists. */
    private static final Pattern OF_ONE = Pattern.compile(
            "/(?:admin/reference|reconciliations)/[^/]+|/treaties/[A-Za-z0-9-]{1,20}|/dashboards/[a-z]{1,20}");

    /** Of which only the lists themselves, and what the patterns above say, remember; of treaties and dashboards there is no list that is filtered. */
    private static final Pattern BELOW =
            Pattern.compile("/(?:admin/reference|reconciliations|reports)/.+|/(?:treaties|dashboards)(?:/.*)?");

    /** Empty where that page remembers nothing. */
    static Optional<RememberedList> at(String path) {
        Matcher figures = FIGURES.matcher(path);
        if (figures.matches() && figures.group(1) != null) {
            return figure(figures.group(1));
        }
        return !BELOW.matcher(path).matches()
                        || figures.matches()
                        || OF_ONE.matcher(path).matches()
                ? Optional.of(new RememberedList(COOKIE + path.replace('/', '-'), path))
                : Optional.empty();
    }

    /**
     * How its rows were sorted holds for every figure of every report: rows of the ledger are one list, and facts another.
     *
     * @param key as the address writes it
     */
    private static Optional<RememberedList> figure(String key) {
        try {
            boolean ledger = FigureKey.parse(URLDecoder.decode(key, StandardCharsets.UTF_8))
                    .isPresent();
            return Optional.of(new RememberedList(COOKIE + (ledger ? "-figure-rows" : "-figure-facts"), REPORTS));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
