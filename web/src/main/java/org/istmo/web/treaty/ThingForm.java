package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Words;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.form.FormRow;

/** The rows of recommendations, needs and evidence that a form shows: those that it holds, and one more to write in. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ThingForm {

    /** In which words of a choice stand: from what is asked for first to what is over. */
    private static final List<String> ORDER =
            List.of("high", "medium", "low", "open", "in-progress", "done", "not-accepted");

    private TreatySaid said;

    protected ThingForm() {}

    @Inject
    public ThingForm(TreatySaid said) {
        this.said = said;
    }

    /**
     * A part of the form.
     *
     * @param count the name of the hidden field that says how many rows there are
     * @param fault of the part as a whole; empty where nothing is wrong
     * @param another what the button says that makes one more row
     */
    public record Part(String word, String title, String count, String fault, String another, List<FormRow> rows) {}

    Part part(FilledForm form, AssessmentPart part) {
        int rows = ThingRows.written(form, part) + (form.has("more", part.word()) ? 1 : 0);
        return new Part(
                part.word(),
                say("part." + part.word()),
                ThingRows.count(part),
                form.fault(part.word()),
                say("another." + part.word()),
                IntStream.rangeClosed(0, rows)
                        .mapToObj(row -> row(form, part, row))
                        .toList());
    }

    private FormRow row(FilledForm form, AssessmentPart part, int row) {
        List<FormField> fields = new ArrayList<>();
        for (Field field : part.fields()) {
            String label = say("field." + (field.name().equals("status") ? "standing" : field.name()));
            for (String name : ThingRows.names(part, row, field)) {
                if (field.content() instanceof Words) {
                    String language = name.substring(name.length() - 2);
                    fields.add(FormField.lines(form, name, inLanguage(label, language), language));
                } else if (field.content() instanceof org.istmo.domain.field.Choice) {
                    fields.add(chosen(form, part, field, name, label));
                } else {
                    fields.add(FormField.of(form, name, label, ThingRows.kind(field)));
                }
            }
        }
        String number = ThingRows.name(part, row, ThingRows.NUMBER);
        return new FormRow(
                said.reading().say("treaties.row." + part.word(), String.valueOf(row + 1)),
                number,
                form.value(number),
                fields);
    }

    /** A label with the language that is written there. */
    String inLanguage(String label, String language) {
        return said.reading().say("treaties.inLanguage", label, said.reading().say("language." + language));
    }

    private FormField chosen(FilledForm form, AssessmentPart part, Field field, String name, String label) {
        String typed = form.value(name);
        return new FormField(
                name,
                label,
                FormField.CHOICE,
                null,
                typed.isEmpty() ? Objects.toString(field.otherwise(), "") : typed,
                form.fault(name),
                ORDER.stream()
                        .filter(word -> field.content() instanceof org.istmo.domain.field.Choice choice
                                && choice.words().contains(word))
                        .map(word -> new Choice(
                                word,
                                field.name().equals("priority")
                                        ? said.both("priority." + word)
                                        : say(part.word() + "." + word)))
                        .toList());
    }

    private String say(String key) {
        return said.reading().say("treaties." + key);
    }
}
