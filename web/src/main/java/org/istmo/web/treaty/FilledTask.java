package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.field.Field;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.TaskFields;
import org.istmo.web.form.FilledForm;

/** A task of a round as the form of its page holds it, and the same as {@code POST …/tasks} takes it: there is one rule for both. */
final class FilledTask {

    static final String ARTICLES = "articles";
    static final String VERSION = "version";

    private FilledTask() {}

    static FilledForm of(RoundTask task) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(VERSION, List.of(String.valueOf(task.version())));
        values.put(ARTICLES, task.articles());
        for (Field field : TaskFields.FIELDS) {
            Object value = task.values().get(field.name());
            if (value != null) {
                values.put(field.name(), List.of(value.toString()));
            }
        }
        return FilledForm.holding(values);
    }

    static JsonObject body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        TaskFields.FIELDS.stream()
                .map(Field::name)
                .filter(name -> !form.value(name).isEmpty())
                .forEach(name -> body.add(name, form.value(name)));
        return body.add(
                        ARTICLES,
                        Json.createArrayBuilder(form.all(ARTICLES).stream()
                                .filter(article -> !article.isEmpty())
                                .toList()))
                .build();
    }
}
