package org.istmo.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a page with what it asks for, so that a filter outlives the step to another page of its list. What is empty is not asked. */
public final class PageAddress {

    private final String path;
    private final Map<String, String> asked;

    private PageAddress(String path, Map<String, String> asked) {
        this.path = path;
        this.asked = asked;
    }

    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /** This address that asks for one thing more, or for it in another way. */
    public PageAddress with(String name, String value) {
        Map<String, String> more = new TreeMap<>(asked);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new PageAddress(path, more);
    }

    @Override
    public String toString() {
        String query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
