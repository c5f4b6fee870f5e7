package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Question;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;

/** An answer of a round as the form of its page holds it, and the same as {@code PUT …/questions/{article}} takes it: there is one rule for both. */
final class FilledAnswer {

    static final String VERSION = "version";
    private static final List<AssessmentPart> PARTS = List.of(AssessmentPart.NEEDS, AssessmentPart.EVIDENCE);
    private static final List<String> STATES = List.of("open", "answered", "confirmed");

    private FilledAnswer() {}

    static FilledForm of(Answer answer) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(VERSION, List.of(String.valueOf(answer.version())));
        String status = answer.status();
        if (status != null) {
            values.put("status", List.of(status));
        }
        answer.replies().forEach((question, words) -> ThingRows.putWords(values, name(question), words));
        PARTS.forEach(part -> ThingRows.put(values, part, answer.things(part)));
        return FilledForm.holding(values);
    }

    /** What a reply is called in the form, before its language. */
    static String name(String question) {
        return "reply-" + question;
    }

    /** @param questions that the round asks, in their order */
    static JsonObject body(FilledForm form, List<Question> questions) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("state", state(form));
        if (!form.value("status").isEmpty()) {
            body.add("status", form.value("status"));
        }
        JsonArrayBuilder replies = Json.createArrayBuilder();
        inWords(questions).forEach(question -> {
            JsonObjectBuilder reply = Json.createObjectBuilder().add("question", question.code());
            ThingRows.words(reply, "text", form, name(question.code()));
            replies.add(reply);
        });
        body.add("replies", replies);
        PARTS.forEach(part -> body.add(part.word(), ThingRows.body(form, part)));
        return body.build();
    }

    /** The name of the field for a pointer into the body. */
    static String field(FilledForm form, List<Question> questions, String pointer) {
        String[] steps = pointer.split("/", -1);
        String first = RefusalWords.first(pointer);
        if (first.equals("replies") && steps.length > 2 && steps[2].matches("[0-9]{1,3}")) {
            List<Question> said = inWords(questions);
            int index = Integer.parseInt(steps[2]);
            return index < said.size()
                    ? name(said.get(index).code()) + (pointer.endsWith("/es") ? "-es" : "-en")
                    : first;
        }
        return FilledAssessment.part(first)
                .filter(PARTS::contains)
                .map(part -> ThingRows.field(form, part, pointer))
                .orElse(first);
    }

    static List<Question> inWords(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.kind() == Question.Kind.TEXT)
                .toList();
    }

    /** What the button said that was pressed; what is none was answered. */
    private static String state(FilledForm form) {
        return STATES.contains(form.value("state")) ? form.value("state") : "answered";
    }
}
