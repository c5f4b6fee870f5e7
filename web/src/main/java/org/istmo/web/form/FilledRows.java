package org.istmo.web.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a list within a form: its fields are called {@code instalments-0-amount}. A button called {@code more} with the list's name asks for another
 * row, so that rows are added without a script; a row that holds nothing is no row.
 *
 * @param list the name of the list, as the API calls it
 * @param count how many rows the form shows, besides those that hold something beyond them
 */
public record FilledRows(FilledForm form, String list, int count) {

    /** Sent by the button that asks for another row, with the name of its list. */
    public static final String MORE = "more";

    /** How many rows a list has at most, in a form and in a body alike; what was sent beyond is refused with it, and not dropped. */
    public static final int MOST = 200;

    private static final Pattern POINTER = Pattern.compile("/(\\w+)/(\\d{1,4})(?:/([\\w/]+))?");

    /**
     * Those that were sent, and an empty one more where that was asked for.
     *
     * @param least how many are shown at least
     */
    public static FilledRows of(FilledForm form, String list, int least) {
        int sent = sent(form, list).map(index -> index + 1).max().orElse(0);
        int more = form.has(MORE, list) ? 1 : 0;
        return new FilledRows(form, list, Math.min(MOST, Math.max(least, sent + more)));
    }

    /**
     * A row.
     *
     * @param index from 0
     */
    public record Row(FilledForm form, String list, int index) {

        /** The name of one of its fields. */
        public String name(String field) {
            return list + "-" + index + "-" + field;
        }

        public String value(String field) {
            return form.value(name(field));
        }

        /** From 1, as people count. */
        public int getNumber() {
            return index + 1;
        }

        /** Whether it holds nothing; a field that only chooses holds something in any row. */
        boolean isBare(List<String> chosen) {
            String begin = list + "-" + index + "-";
            return form.values().entrySet().stream()
                    .filter(one -> one.getKey().startsWith(begin))
                    .filter(one -> !chosen.contains(one.getKey().substring(begin.length())))
                    .allMatch(one -> one.getValue().stream().allMatch(String::isEmpty));
        }
    }

    private static IntStream sent(FilledForm form, String list) {
        Pattern name = Pattern.compile(Pattern.quote(list) + "-(\\d{1,8})-.+");
        return form.values().keySet().stream()
                .map(name::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)));
    }

    public List<Row> rows() {
        IntStream beyond =
                sent(form, list).filter(index -> index >= count).sorted().distinct();
        return IntStream.concat(IntStream.range(0, count), beyond)
                .mapToObj(index -> new Row(form, list, index))
                .toList();
    }

    /** @param chosen fields that hold something in any row, such as a choice with no empty one */
    public List<Row> filled(List<String> chosen) {
        return rows().stream().filter(row -> !row.isBare(chosen)).toList();
    }

    /** The name of the field for a pointer into the body that the filled rows were made into; empty where it is of no row of this list. */
    public String field(String pointer, List<String> chosen) {
        Matcher match = POINTER.matcher(pointer);
        if (!match.matches() || !match.group(1).equals(list)) {
            return "";
        }
        List<Row> filled = filled(chosen);
        int index = Integer.parseInt(match.group(2));
        if (index >= filled.size()) {
            return "";
        }
        return filled.get(index)
                .name(match.group(3) == null ? "" : match.group(3).replace('/', '_'));
    }

    /** The values of rows for a form that is filled from what is kept. */
    public static void put(Map<String, List<String>> values, String list, int index, String field, String value) {
        values.put(list + "-" + index + "-" + field, List.of(value));
    }
}
