package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.istmo.domain.questionnaire.Progress;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.TaskFields;
import org.istmo.web.form.FieldJson;

/** A task of a round as JSON: the fields that are sent, and beside them where it stands on a day. */
final class TaskJson {

    private TaskJson() {}

    static JsonObject of(RoundKey round, RoundTask task, LocalDate day) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("id", task.id()).add("version", task.version());
        FieldJson.add(object, TaskFields.FIELDS, task.values());
        JsonArrayBuilder articles = Json.createArrayBuilder();
        task.articles().forEach(articles::add);
        String state = task.stateOn(day).word();
        return object.add("articles", articles)
                .add("state", state)
                .add("label", FieldJson.of(TreatyWords.both("task." + state)))
                .add("stateOn", FieldJson.of(day))
                .add("progress", progress(task.progress()))
                .add("changedAt", FieldJson.of(task.changedAt()))
                .add("changedBy", task.changedBy())
                .add("document", RoundPaths.of(round) + "/document?task=" + task.id())
                .add("href", RoundPaths.of(round) + "/tasks/" + task.id())
                .build();
    }

    private static JsonObjectBuilder progress(Progress progress) {
        return Json.createObjectBuilder()
                .add("questions", progress.questions())
                .add("answered", progress.answered())
                .add("confirmed", progress.confirmed())
                .add("takenOver", progress.takenOver())
                .add("prefilled", progress.prefilled());
    }
}
