package org.istmo.web.treaty;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a matrix is asked for by its page's address.
 *
 * @param states their codes; all when empty
 * @param chapter its number; all when empty
 * @param show {@code all}, {@code reported}, {@code unreported}, {@code gaps}, {@code active}, or a status
 * @param page of States, from 1
 */
record MatrixAsked(List<String> states, String chapter, String show, int page) {

    /** States beside each other: more of them are not read on a screen. */
    static final int ON_A_PAGE = 8;

    static final String ALL = "all";

    MatrixAsked {
        states = List.copyOf(states);
    }

    /** @param served the codes of all States: any other is not among those that are asked for */
    static MatrixAsked of(HttpServletRequest request, List<String> served) {
        List<String> asked = Arrays.asList(
                Optional.ofNullable(request.getParameterValues("state")).orElse(new String[0]));
        return new MatrixAsked(
                served.stream().filter(asked::contains).toList(),
                said(request, "chapter"),
                said(request, "show").isEmpty() ? ALL : said(request, "show"),
                page(said(request, "page")));
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(typed) : 1;
    }

    private static String said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** Those that the page shows. */
    List<String> shown(List<String> served) {
        List<String> all = states.isEmpty() ? served : states;
        int from = Math.min((page - 1) * ON_A_PAGE, all.size());
        return all.subList(from, Math.min(from + ON_A_PAGE, all.size()));
    }

    boolean isFiltered() {
        return !states.isEmpty() || !chapter.isEmpty() || !show.equals(ALL);
    }

    boolean hasMore(List<String> served) {
        return page * ON_A_PAGE < (states.isEmpty() ? served : states).size();
    }

    /** The same on another page. */
    String at(String treaty, int other) {
        return "/treaties/" + treaty + "?"
                + Stream.of(
                                states.stream().map(state -> "state=" + encoded(state)),
                                Stream.of(chapter).filter(one -> !one.isEmpty()).map(one -> "chapter=" + encoded(one)),
                                Stream.of(show).filter(one -> !one.equals(ALL)).map(one -> "show=" + encoded(one)),
                                Stream.of("page=" + other))
                        .flatMap(part -> part)
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
