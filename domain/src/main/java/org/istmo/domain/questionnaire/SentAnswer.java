package org.istmo.domain.questionnaire;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.CellRules;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Sent;
import org.jspecify.annotations.Nullable;

/** An answer as it was sent, and what it has to hold to. */
final class SentAnswer {

    private static final String STATE = "state";
    private static final String REPLIES = "replies";
    private static final String QUESTION = "question";
    private static final String TEXT = "text";
    private static final int LONGEST_REPLY = 10_000;
    private static final Set<String> STATES = Set.of("open", "answered", "confirmed");

    private final List<Question> questions;
    private final CellRules rules;

    /** @param questions that the round asks */
    SentAnswer(List<Question> questions, CellRules rules) {
        this.questions = questions;
        this.rules = rules;
    }

    /** What an answer says. */
    record Content(
            Answer.State state,
            @Nullable String status,
            Map<String, Bilingual> replies,
            Map<AssessmentPart, List<Map<String, Object>>> parts) {}

    /**
     * @param before the answer as it stands
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    Content read(Sent sent, Answer before) {
        sent.knowsOnly(Set.of(
                STATE, AssessmentFields.STATUS, REPLIES, AssessmentPart.NEEDS.word(), AssessmentPart.EVIDENCE.word()));
        Answer.State state = sent.oneOf(STATE, STATES).map(Answer.State::of).orElse(Answer.State.ANSWERED);
        Object status = rules.status(sent).get(AssessmentFields.STATUS);
        if (status == null && state != Answer.State.OPEN) {
            sent.missing(AssessmentFields.STATUS);
        }
        Map<String, Bilingual> replies = replies(sent);
        Map<AssessmentPart, List<Map<String, Object>>> parts = new EnumMap<>(AssessmentPart.class);
        for (AssessmentPart part : AnswerRows.PARTS) {
            parts.put(part, rules.things(sent, part, before.things(part)));
        }
        sent.mustBeSound();
        return new Content(state, status instanceof String word ? word : null, replies, parts);
    }

    /** By the codes of the questions, in their order. */
    private Map<String, Bilingual> replies(Sent sent) {
        Map<String, Bilingual> said = new LinkedHashMap<>();
        for (Sent one : sent.all(REPLIES)) {
            one.knowsOnly(Set.of(QUESTION, TEXT));
            Optional<String> code = one.line(QUESTION, 60);
            Map<String, String> words = one.words(TEXT, LONGEST_REPLY);
            if (code.isEmpty()) {
                one.missing(QUESTION);
            } else if (questions.stream()
                    .noneMatch(
                            question -> question.isOfText() && question.code().equals(code.get()))) {
                one.wrong(
                        QUESTION, "unknown-code", "The round asks no question of that code that is answered in words.");
            } else if (said.put(code.get(), new Bilingual(words.get("en"), words.get("es"))) != null) {
                one.wrong(QUESTION, "twice", "Each question stands here once.");
            }
        }
        said.values().removeIf(words -> words.en() == null && words.es() == null);
        if (Observations.isTooLong(questions, said)) {
            sent.wrong(
                    REPLIES,
                    "too-long",
                    "All replies of an article together have at most " + AssessmentFields.LONGEST_OBSERVATIONS
                            + " characters in a language.");
        }
        Map<String, Bilingual> ordered = new LinkedHashMap<>();
        questions.forEach(question ->
                Optional.ofNullable(said.get(question.code())).ifPresent(words -> ordered.put(question.code(), words)));
        return ordered;
    }
}
