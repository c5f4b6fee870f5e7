package org.istmo.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a form's lists, where a row may have lists of its own: {@code results-0-indicators-1-title_en} is a field of the second row of a list that
 * the first row of another one holds. Buttons called {@value FilledRows#MORE}, with the name of a list, and {@value #LESS}, with that of a row, ask for
 * another row and for one row less, and keep all else that was typed.
 */
public final class NestedRows {

    /** Sent by the button that takes a row away, with the row's name. */
    public static final String LESS = "less";

    /** Rows that a form may number in one list. */
    private static final Pattern INDEX = Pattern.compile("-(\\d{1,5})-");

    private static final NavigableSet<Integer> NONE = new TreeSet<>();

    private final FilledForm form;
    private final Map<String, NavigableSet<Integer>> indices = new HashMap<>();

    private NestedRows(FilledForm form) {
        this.form = form;
    }

    /** Those of a form, found once for all of its lists. */
    public static NestedRows of(FilledForm form) {
        NestedRows rows = new NestedRows(form);
        for (String name : form.values().keySet()) {
            Matcher index = INDEX.matcher(name);
            for (int from = 0; index.find(from); from = index.end() - 1) {
                rows.indices
                        .computeIfAbsent(name.substring(0, index.start()), list -> new TreeSet<>())
                        .add(Integer.parseInt(index.group(1)));
            }
        }
        return rows;
    }

    /** The names of a list's rows that were sent, be they empty or not, in their order. */
    public List<String> sent(String list) {
        return indices.getOrDefault(list, NONE).stream()
                .map(index -> list + "-" + index)
                .toList();
    }

    /**
     * The names of the rows that a form shows of a list: those that were sent, one more where that was asked for, and empty ones up to the least.
     *
     * @param least how many are shown at least
     */
    public List<String> shown(String list, int least) {
        List<String> rows = new ArrayList<>(sent(list));
        NavigableSet<Integer> known = indices.getOrDefault(list, NONE);
        int next = known.isEmpty() ? 0 : known.last() + 1;
        int wanted = Math.max(least, rows.size() + (form.has(FilledRows.MORE, list) ? 1 : 0));
        while (rows.size() < wanted) {
            rows.add(list + "-" + next++);
        }
        return rows;
    }

    /** The name of the row that comes after all others of a list. */
    public String next(String list, int least) {
        List<String> rows = shown(list, least);
        int last =
                rows.isEmpty() ? -1 : Integer.parseInt(rows.get(rows.size() - 1).substring(list.length() + 1));
        return list + "-" + (last + 1);
    }

    /** Whether a form was sent by a button that asks for another row, or for one less, so that nothing of it is to be judged yet. */
    public static boolean isAskedFor(FilledForm form) {
        return !form.value(FilledRows.MORE).isEmpty() || !form.value(LESS).isEmpty();
    }

    /** The form without the row that it asks to be taken away, if it does, and all that the row holds. */
    public static FilledForm withoutAsked(FilledForm form) {
        Set<String> rows = Set.copyOf(form.all(LESS));
        Map<String, List<String>> values = new TreeMap<>(form.values());
        values.keySet().removeIf(name -> rows.stream().anyMatch(row -> name.startsWith(row + "-")));
        return FilledForm.holding(values);
    }
}
