package org.istmo.domain.questionnaire;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Article;
import org.jspecify.annotations.Nullable;

/** What the answers of a round begin with: those of the last round, or else what was reported of the article, or else nothing. */
final class Prefill {

    private final Reader by;
    private final OffsetDateTime at;
    private final List<Question> questions;
    private final Map<String, Assessment> reported;
    private final Map<String, Answer> answered;
    private final @Nullable Round last;

    /**
     * @param reported of the State's articles, the latest of each
     * @param last round of the same State and articles; null where there was none
     * @param answered in that one
     */
    Prefill(
            Reader by,
            OffsetDateTime at,
            List<Question> questions,
            List<Assessment> reported,
            @Nullable Round last,
            List<Answer> answered) {
        this.by = by;
        this.at = at;
        this.questions = questions;
        this.reported = reported.stream()
                .collect(Collectors.toMap(assessment -> assessment.cell().article(), Function.identity()));
        this.last = last;
        this.answered = answered.stream()
                .filter(answer -> answer.status() != null)
                .collect(Collectors.toMap(answer -> answer.article().article(), Function.identity()));
    }

    /** @return an answer that has no row yet */
    Answer of(Article article) {
        Assessment assessment = reported.get(article.article());
        long assessed = assessment == null ? 0 : assessment.version();
        Answer before = answered.get(article.article());
        if (before != null && last != null) {
            return answer(
                    article,
                    before.status(),
                    asked(before.replies()),
                    parts(before::things),
                    assessed,
                    new Answer.Prefilled(
                            Answer.Prefilled.ROUND,
                            last.source(),
                            last.date(),
                            last.key().id()));
        }
        if (assessment != null) {
            return answer(
                    article,
                    assessment.status(),
                    observed(assessment),
                    parts(assessment::things),
                    assessed,
                    new Answer.Prefilled(Answer.Prefilled.ASSESSMENT, assessment.source(), assessment.date(), null));
        }
        return answer(article, null, Map.of(), Map.of(), assessed, null);
    }

    private Answer answer(
            Article article,
            @Nullable String status,
            Map<String, Bilingual> replies,
            Map<AssessmentPart, List<Map<String, Object>>> parts,
            long assessed,
            Answer.@Nullable Prefilled prefilled) {
        return new Answer(
                0,
                article,
                1,
                prefilled == null ? Answer.State.OPEN : Answer.State.PREFILLED,
                status,
                replies,
                parts,
                null,
                assessed,
                prefilled,
                null,
                at,
                by.name());
    }

    /** Replies to what is still asked. */
    private Map<String, Bilingual> asked(Map<String, Bilingual> replies) {
        Map<String, Bilingual> asked = new LinkedHashMap<>();
        questions.stream()
                .filter(Question::isOfText)
                .forEach(question -> Optional.ofNullable(replies.get(question.code()))
                        .ifPresent(words -> asked.put(question.code(), words)));
        return asked;
    }

    /** What was observed stands as the reply to the first question that is answered in words. */
    private Map<String, Bilingual> observed(Assessment assessment) {
        return questions.stream()
                .filter(Question::isOfText)
                .limit(1)
                .filter(first -> assessment.values().get(AssessmentFields.OBSERVATIONS) instanceof Bilingual)
                .collect(Collectors.toMap(
                        Question::code, first -> (Bilingual) assessment.values().get(AssessmentFields.OBSERVATIONS)));
    }

    private static Map<AssessmentPart, List<Map<String, Object>>> parts(
            Function<AssessmentPart, List<Map<String, Object>>> things) {
        Map<AssessmentPart, List<Map<String, Object>>> parts = new EnumMap<>(AssessmentPart.class);
        for (AssessmentPart part : AnswerRows.PARTS) {
            parts.put(part, things.apply(part));
        }
        return parts;
    }
}
