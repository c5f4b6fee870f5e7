package org.istmo.shipped;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who follows every link that a page shows, from the first on: of pages of one kind a few, and no files. */
final class LinksOfPages {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"#]+)[^\"]*\"[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("[^/]*\\d[^/]*");
    private static final Pattern FILE =
            Pattern.compile(".*(/files/|/exports/|\\.(pdf|xlsx|csv|xml|json|jsonl|zip|docx)$).*");
    private static final int OF_A_KIND = 2;
    private static final int AT_MOST = 200;

    private final Browser browser;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private int pages;

    LinksOfPages(Browser browser) {
        this.browser = browser;
    }

    /** What is wrong with them, by the page that led there; empty when each answered with a page. */
    List<String> broken() {
        Deque<Link> waiting = new ArrayDeque<>(List.of(new Link("", "/")));
        while (!waiting.isEmpty() && pages < AT_MOST) {
            Link link = waiting.remove();
            if (isNew(link.to())) {
                follow(link, waiting);
            }
        }
        return List.copyOf(broken);
    }

    int pages() {
        return pages;
    }

    private record Link(String from, String to) {}

    private boolean isNew(String address) {
        String path = address.split("\\?", -1)[0];
        String query = address.substring(path.length()).replaceAll("=[^&]*", "");
        return !FILE.matcher(path).matches()
                && known.add(address)
                && seen.merge(NUMBER.matcher(path).replaceAll("#") + query, 1, Integer::sum) <= OF_A_KIND;
    }

    private void follow(Link link, Deque<Link> waiting) {
        Answer answer = browser.get(link.to());
        pages++;
        if (answer.status() == 302 || answer.status() == 303) {
            waiting.add(new Link(link.from(), local(link.to(), answer.header("Location"))));
            return;
        }
        if (answer.status() != 200) {
            broken.add(link.from() + " leads to " + link.to() + ", which answers " + answer.status());
            return;
        }
        if (!answer.header("Content-Type").startsWith("text/html")) {
            return;
        }
        Matcher found = LINK.matcher(answer.text());
        while (found.find()) {
            String to = local(link.to(), found.group(1).replace("&amp;", "&"));
            if (!to.isEmpty() && !found.group().contains(" download")) {
                waiting.add(new Link(link.to(), to));
            }
        }
    }

    /** Path and query of an address on this site; empty for others. */
    private static String local(String page, String href) {
        URI here = URI.create("http://here" + page);
        // java.net.URI knows the older rule for an address that is a query alone.
        URI there = here.resolve(href.startsWith("?") ? here.getRawPath() + href : href);
        if (!"http".equals(there.getScheme())
                || !("here".equals(there.getHost()) || "127.0.0.1".equals(there.getHost()))) {
            return "";
        }
        return there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
    }
}
