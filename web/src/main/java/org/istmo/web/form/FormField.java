package org.istmo.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form that a page is made of at run time, such as one of a row of many: {@code WEB-INF/form-field.xhtml} shows it.
 *
 * @param name of what is sent, and the element's own
 * @param kind {@code text}, {@code date}, {@code lines} or {@code choice}
 * @param language that is written in it; null where that is not said
 * @param fault empty where nothing is wrong with it
 * @param choices of a choice
 */
public record FormField(
        String name,
        String label,
        String kind,
        @Nullable String language,
        String value,
        String fault,
        List<Choice> choices) {

    public static final String TEXT = "text";
    public static final String DATE = "date";
    public static final String LINES = "lines";
    public static final String CHOICE = "choice";

    public FormField {
        choices = List.copyOf(choices);
    }

    public static FormField of(FilledForm form, String name, String label, String kind) {
        return new FormField(name, label, kind, null, form.value(name), form.fault(name), List.of());
    }

    public static FormField chosen(FilledForm form, String name, String label, List<Choice> choices) {
        return new FormField(name, label, CHOICE, null, form.value(name), form.fault(name), choices);
    }

    /** Lines in a language. */
    public static FormField lines(FilledForm form, String name, String label, String language) {
        return new FormField(name, label, LINES, language, form.value(name), form.fault(name), List.of());
    }
}
