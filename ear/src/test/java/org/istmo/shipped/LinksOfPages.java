package org.istmo.shipped;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who follows every link that a page shows, from the first on: of pages of one kind a few, and no files. */
final class LinksOfPages {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"#]+)[^\"]*\"[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*?\\baction=\"([^\"#]+)[^\"]*\"[^>]*>");
    private static final Pattern FRAME = Pattern.compile("<iframe\\b[^>]*?\\bsrc=\"([^\"#]+)[^\"]*\"[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("[^/]*\\d[^/]*");
    private static final Pattern FILE =
            Pattern.compile(".*(/files/|/exports/|\\.(pdf|xlsx|csv|xml|json|jsonl|zip|docx)$).*");
    private static final int OF_A_KIND = 2;
    private static final int AT_MOST = 200;

    private final Browser browser;
    private final List<String> first;
    private final Predicate<String> followed;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> forms = new LinkedHashSet<>();
    private int pages;

    LinksOfPages(Browser browser) {
        this(browser, List.of("/"), address -> true);
    }

    /** Follows from these on what is of interest, and nothing else. */
    LinksOfPages(Browser browser, List<String> first, Predicate<String> followed) {
        this.browser = browser;
        this.first = List.copyOf(first);
        this.followed = followed;
    }

    /** What is wrong with them, by the page that led there; empty when each answered with a page. */
    List<String> broken() {
        Deque<Link> waiting = new ArrayDeque<>();
        first.forEach(address -> waiting.add(new Link("", address)));
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

    /** What of the pages lets in what somebody else wrote; empty when nothing does. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Every address of this site that a page led to, followed or not: files too, and what a page shows in itself. */
    Set<String> shown() {
        return new LinkedHashSet<>(shown);
    }

    /** Where forms of the pages went that change something. */
    Set<String> forms() {
        return new LinkedHashSet<>(forms);
    }

    static boolean isFile(String address) {
        return FILE.matcher(address.split("\\?", -1)[0]).matches();
    }

    /** An address without what is another one for each thing of a kind: numbers, words of figures, and what is asked. */
    static String kind(String address) {
        String path = address.split("\\?", -1)[0];
        String query = address.substring(path.length()).replaceAll("=[^&]*", "");
        return NUMBER.matcher(path.replaceFirst("/figures/[^/]+", "/figures/1")).replaceAll("#") + query;
    }

    private record Link(String from, String to) {}

    private boolean isNew(String address) {
        return !isFile(address) && known.add(address) && seen.merge(kind(address), 1, Integer::sum) <= OF_A_KIND;
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
        faults.addAll(StrictPage.faults(answer));
        read(link.to(), answer.text(), waiting);
    }

    private void read(String page, String text, Deque<Link> waiting) {
        shown.add(page);
        Matcher form = FORM.matcher(text);
        while (form.find()) {
            String to = local(page, form.group(1).replace("&amp;", "&"));
            if (!to.isEmpty() && form.group().contains("method=\"post\"")) {
                forms.add(to);
            }
        }
        Matcher frame = FRAME.matcher(text);
        while (frame.find()) {
            shown.add(local(page, frame.group(1).replace("&amp;", "&")));
        }
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            String to = local(page, found.group(1).replace("&amp;", "&"));
            if (to.isEmpty()) {
                continue;
            }
            shown.add(to);
            if (!found.group().contains(" download") && followed.test(to)) {
                waiting.add(new Link(page, to));
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
