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
    private final Map<String, List<String>> beyond = new TreeMap<>();

    private FilledFields(FilledForm form) {
        this.form = form;
        form.values().forEach((name, values) -> beyond.put(name, new ArrayList<>(values)));
    }

    /**
     * @param markup the form, which is filled
     * @return what was sent and has no field, or cannot be chosen in it any more, by the name that it was sent under
     */
    static Map<String, List<String>> fill(Element markup, FilledForm form) {
        FilledFields filling = new FilledFields(form);
        markup.select("input, textarea, select, button").forEach(filling::field);
        filling.beyond.values().removeIf(List::isEmpty);
        return filling.beyond;
    }

    private void field(Element field) {
        String name = field.attr("name");
        switch (field.normalName()) {
            case "input" -> input(field, name);
            case "textarea" -> next(name).ifPresent(field::text);
            case "select" ->
                field.select("option").forEach(option -> {
                    if (form.values().containsKey(name)) {
                        option.attr("selected", isChosen(name, option.val()));
                    }
                });
            default -> beyond.remove(name);
        }
    }

    private void input(Element field, String name) {
        switch (field.attr("type")) {
            // What was pressed is not pressed again, and a secret is typed again.
            case "password", "file", "submit", "button", "image", "reset" -> beyond.remove(name);
            case "checkbox", "radio" ->
                field.attr("checked", isChosen(name, field.hasAttr("value") ? field.val() : "on"));
            default -> next(name).ifPresent(typed -> field.attr("value", typed));
        }
    }

    private boolean isChosen(String name, String value) {
        placed(name, value);
        return form.has(name, value);
    }

    /** Of fields of one name each has its own value, in their order. */
    private Optional<String> next(String name) {
        List<String> values = form.all(name);
        int index = used.merge(name, 1, Integer::sum) - 1;
        if (index >= values.size()) {
            return Optional.empty();
        }
        placed(name, values.get(index));
        return Optional.of(values.get(index));
    }

    private void placed(String name, String value) {
        Optional.ofNullable(beyond.get(name)).ifPresent(left -> left.remove(value));
    }
}
