package org.istmo.web.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links to evidence: addresses that begin with {@code https://}, with spaces or line ends between them. */
public final class HttpsLinks {

    /** At once. */
    static final int MOST = 10;

    private HttpsLinks() {}

    /**
     * As they are kept, with one space between two; empty when there is none, and anything else than such addresses is remembered as wrong.
     *
     * @param most characters in all
     */
    public static Optional<String> of(JsonForm form, String name, int most) {
        List<String> links = form.lines(name, most).map(HttpsLinks::each).orElse(List.of());
        Optional<String> other = links.stream().filter(link -> !isOne(link)).findFirst();
        other.ifPresent(link ->
                form.wrong(name, "no-link", "Evidence are links that begin with https://, which this is not: " + link));
        if (links.size() > MOST) {
            form.wrong(name, "too-many", "Evidence are at most " + MOST + " links.");
        }
        return links.isEmpty() || other.isPresent() || links.size() > MOST
                ? Optional.empty()
                : Optional.of(String.join(" ", links));
    }

    /** One by one, of what is kept. */
    public static List<String> each(String links) {
        return Stream.of(links.split("\\s+")).filter(link -> !link.isEmpty()).toList();
    }

    private static boolean isOne(String text) {
        try {
            URI link = new URI(text);
            return "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
