package org.istmo.web.unsent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.web.form.FilledForm;
import org.jsoup.nodes.Element;

/**
 * Other values in the fields of a form of ours, whoever wrote its page: text, choices, boxes and what is hidden. Never a password, a file or a button. What a field
 * does not hold that was sent stays as the page has it, but for boxes: one that is not ticked is not sent.
 */
final class FilledFields {

    private final FilledForm form;
    private final Map<String, Integer> used = new HashMap<>();

    private FilledFields(FilledForm form) {
        this.form = form;
    }

    /**
     * @param markup the form, which is filled
     * @return what was sent and has no field, or cannot be chosen in it any more, by the name that it was sent under
     */
    static Map<String, List<String>> fill(Element markup, FilledForm form) {
        FilledFields filling = new FilledFields(form);
        markup.select("input, textarea, select, button").forEach(filling::field);
        Map<String, List<String>> beyond = new TreeMap<>(form.values());
        beyond.keySet().removeAll(filling.used.keySet());
        return beyond;
    }

    private void field(Element field) {
        switch (field.normalName()) {
            case "input" -> input(field);
            case "textarea" -> next(field).ifPresent(field::text);
            case "select" -> choose(field);
            default -> next(field);
        }
    }

    private void input(Element field) {
        Optional<String> sent = next(field);
        switch (field.attr("type")) {
            case "password", "file", "submit", "button", "image", "reset" -> {
                // What was pressed is not pressed again, and a secret is typed again.
            }
            case "checkbox", "radio" ->
                field.attr(
                        "checked", form.has(field.attr("name"), field.hasAttr("value") ? field.attr("value") : "on"));
            default -> sent.ifPresent(typed -> field.attr("value", typed));
        }
    }

    private void choose(Element field) {
        String name = field.attr("name");
        if (!form.values().containsKey(name)) {
            return;
        }
        List<String> missing = new ArrayList<>(form.all(name));
        for (Element option : field.select("option")) {
            missing.remove(option.val());
            option.attr("selected", form.has(name, option.val()));
        }
        if (missing.isEmpty()) {
            used.merge(name, 1, Integer::sum);
        }
    }

    /** Of fields of one name each has its own value, in their order. */
    private Optional<String> next(Element field) {
        List<String> values = form.all(field.attr("name"));
        int index = used.merge(field.attr("name"), 1, Integer::sum) - 1;
        return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
    }
}
