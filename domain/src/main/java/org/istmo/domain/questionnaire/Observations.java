package org.istmo.domain.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/** The observations of an assessment, made of replies: one below the other, each behind the name of its question, in the language that it was given in. */
final class Observations {

    private Observations() {}

    /** Null where nothing was replied in words. */
    static @Nullable Bilingual of(List<Question> questions, Map<String, Bilingual> replies) {
        String english = joined(questions, replies, Bilingual::en);
        String spanish = joined(questions, replies, Bilingual::es);
        return english.isEmpty() && spanish.isEmpty()
                ? null
                : new Bilingual(english.isEmpty() ? null : english, spanish.isEmpty() ? null : spanish);
    }

    static boolean isTooLong(List<Question> questions, Map<String, Bilingual> replies) {
        return joined(questions, replies, Bilingual::en).length() > AssessmentFields.LONGEST_OBSERVATIONS
                || joined(questions, replies, Bilingual::es).length() > AssessmentFields.LONGEST_OBSERVATIONS;
    }

    private static String joined(
            List<Question> questions, Map<String, Bilingual> replies, Function<Bilingual, @Nullable String> language) {
        return questions.stream()
                .filter(question -> replies.containsKey(question.code()))
                .map(question -> named(question, replies.get(question.code()), language))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String named(
            Question question, @Nullable Bilingual reply, Function<Bilingual, @Nullable String> language) {
        String said = reply == null ? null : language.apply(reply);
        return said == null ? "" : language.apply(question.name()) + ": " + said;
    }
}
