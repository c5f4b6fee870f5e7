package org.istmo.web.unsent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.web.form.FilledForm;
import org.jspecify.annotations.Nullable;

/**
 * The markup of a form of ours with other values in its fields, whoever wrote the page: text, choices, boxes and what is hidden. Never a password, a file or a button.
 * What a field does not hold that was sent stays as the page has it, but for boxes: one that is not ticked is not sent.
 */
final class FilledMarkup {

    private static final String REST = "((?:[^>\"]|\"[^\"]*\")*)";
    private static final Pattern CONTROL = Pattern.compile("(?s)<input\\b" + REST + ">|<textarea\\b" + REST
            + ">(.*?)</textarea>|<select\\b" + REST + ">(.*?)</select>|<button\\b" + REST + ">");
    private static final Pattern OPTION = Pattern.compile("<option\\b" + REST + ">");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

    private final FilledForm form;
    private final Map<String, Integer> used = new HashMap<>();

    private FilledMarkup(FilledForm form) {
        this.form = form;
    }

    /**
     * A form whose fields were filled.
     *
     * @param beyond what was sent and has no field, or cannot be chosen in it any more, by the name that it was sent under
     */
    record Filled(String markup, Map<String, List<String>> beyond) {

        Filled {
            beyond = Map.copyOf(beyond);
        }
    }

    /** @param markup what stands between the begin and the end of a form */
    static Filled of(String markup, FilledForm form) {
        FilledMarkup filling = new FilledMarkup(form);
        String filled = replaced(CONTROL, markup, filling::control);
        Map<String, List<String>> beyond = new TreeMap<>(form.values());
        beyond.keySet().removeAll(filling.used.keySet());
        return new Filled(filled, beyond);
    }

    private String control(Matcher match) {
        if (match.group(1) != null) {
            return input(match.group(1));
        }
        if (match.group(2) != null) {
            String name = name(match.group(2));
            return next(name)
                    .map(value -> "<textarea" + match.group(2) + ">\n" + escaped(value) + "</textarea>")
                    .orElse(match.group());
        }
        if (match.group(4) != null) {
            return select(match.group(4), match.group(5));
        }
        next(name(match.group(6)));
        return match.group();
    }

    private String input(String attributes) {
        Map<String, String> known = attributes(attributes);
        String name = known.getOrDefault("name", "");
        String value = known.getOrDefault("value", "on");
        return switch (known.getOrDefault("type", "text")) {
            case "password", "file", "submit", "button", "image", "reset" -> {
                next(name);
                yield "<input" + attributes + ">";
            }
            case "checkbox", "radio" -> {
                used.merge(name, 1, Integer::sum);
                yield "<input" + with(attributes, "checked", form.has(name, unescaped(value)) ? "checked" : null) + ">";
            }
            default ->
                "<input"
                        + next(name)
                                .map(typed -> with(attributes, "value", typed))
                                .orElse(attributes)
                        + ">";
        };
    }

    private String select(String attributes, String options) {
        String name = name(attributes);
        if (!form.values().containsKey(name)) {
            return "<select" + attributes + ">" + options + "</select>";
        }
        List<String> missing = new ArrayList<>(form.all(name));
        String chosen = replaced(OPTION, options, option -> {
            String value = unescaped(attributes(option.group(1)).getOrDefault("value", ""));
            missing.remove(value);
            return "<option" + with(option.group(1), "selected", form.has(name, value) ? "selected" : null) + ">";
        });
        if (missing.isEmpty()) {
            used.merge(name, 1, Integer::sum);
        }
        return "<select" + attributes + ">" + chosen + "</select>";
    }

    /** Of fields of one name each has its own value, in their order. */
    private Optional<String> next(String name) {
        List<String> values = form.all(name);
        int index = used.merge(name, 1, Integer::sum) - 1;
        return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
    }

    private static String with(String attributes, String name, @Nullable String value) {
        boolean closed = attributes.endsWith("/");
        String rest = (closed ? attributes.substring(0, attributes.length() - 1) : attributes)
                .replaceAll("\\s" + name + "=\"[^\"]*\"", "");
        return rest + (value == null ? "" : " " + name + "=\"" + escaped(value) + "\"") + (closed ? "/" : "");
    }

    private static String name(String attributes) {
        return attributes(attributes).getOrDefault("name", "");
    }

    static Map<String, String> attributes(String attributes) {
        Map<String, String> all = new HashMap<>();
        Matcher match = ATTRIBUTE.matcher(attributes);
        while (match.find()) {
            all.put(match.group(1), match.group(2));
        }
        return all;
    }

    static String replaced(Pattern pattern, String text, Function<Matcher, String> by) {
        Matcher match = pattern.matcher(text);
        StringBuilder all = new StringBuilder();
        while (match.find()) {
            match.appendReplacement(all, Matcher.quoteReplacement(by.apply(match)));
        }
        return match.appendTail(all).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Values that say something, each once. */
    static List<String> said(Map<String, List<String>> values) {
        List<String> all = new ArrayList<>();
        values.values()
                .forEach(some -> some.stream()
                        .filter(value -> !value.isBlank() && !all.contains(value))
                        .forEach(all::add));
        return all;
    }
}
