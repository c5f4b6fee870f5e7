package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.treaty.Chapter;
import org.istmo.web.form.FieldJson;
import org.jspecify.annotations.Nullable;

/** An article of a round as JSON: the fields that are sent, and beside them what the server says of it. */
final class AnswerJson {

    private AnswerJson() {}

    static JsonObject of(RoundKey round, Answer answer) {
        String status = answer.status();
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("article", answer.article().article())
                .add("title", FieldJson.of(answer.article().title()))
                .add("chapter", chapter(answer.article().chapter()))
                .add("version", answer.version())
                .add("state", answer.state().word())
                .add(
                        "label",
                        FieldJson.of(TreatyWords.both("answer." + answer.state().word())))
                .add("status", FieldJson.of(status))
                .add(
                        "statusLabel",
                        status == null ? JsonValue.NULL : FieldJson.of(TreatyWords.both("status." + status)))
                .add("replies", replies(answer));
        for (AssessmentPart part : new AssessmentPart[] {AssessmentPart.NEEDS, AssessmentPart.EVIDENCE}) {
            object.add(part.word(), AssessmentJson.things(part, answer.things(part)));
        }
        return object.add("task", FieldJson.of(answer.task()))
                .add("prefilled", prefilled(round, answer.prefilled()))
                .add("assessedVersion", answer.assessedVersion())
                .add("taken", taken(answer))
                .add("changedAt", FieldJson.of(answer.changedAt()))
                .add("changedBy", answer.changedBy())
                .add(
                        "assessment",
                        CellPaths.of(new Cell(round.treaty(), answer.article().article(), round.state())))
                .add("href", href(round, answer))
                .build();
    }

    static String href(RoundKey round, Answer answer) {
        return RoundPaths.of(round) + "/questions/"
                + CellPaths.segment(answer.article().article());
    }

    private static JsonValue chapter(@Nullable Chapter chapter) {
        return chapter == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("chapter", chapter.chapter())
                        .add("title", FieldJson.of(chapter.title()))
                        .build();
    }

    private static JsonArrayBuilder replies(Answer answer) {
        JsonArrayBuilder replies = Json.createArrayBuilder();
        answer.replies()
                .forEach((question, words) -> replies.add(
                        Json.createObjectBuilder().add("question", question).add("text", FieldJson.of(words))));
        return replies;
    }

    private static JsonValue prefilled(RoundKey round, Answer.@Nullable Prefilled prefilled) {
        if (prefilled == null) {
            return JsonValue.NULL;
        }
        Long from = prefilled.round();
        return Json.createObjectBuilder()
                .add("from", prefilled.from())
                .add("source", prefilled.source())
                .add("date", FieldJson.of(prefilled.date()))
                .add(
                        "round",
                        from == null
                                ? JsonValue.NULL
                                : Json.createValue(RoundPaths.of(new RoundKey(round.treaty(), round.state(), from))))
                .add(
                        "label",
                        FieldJson.of(TreatyWords.both(
                                "prefilled." + prefilled.from(),
                                prefilled.source(),
                                prefilled.date().toString())))
                .build();
    }

    private static JsonValue taken(Answer answer) {
        Answer.Taken taken = answer.taken();
        return taken == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("version", taken.version())
                        .add("assessmentVersion", taken.as())
                        .add("at", FieldJson.of(taken.at()))
                        .add("current", answer.isTakenOver())
                        .add("released", taken.released())
                        .build();
    }
}
