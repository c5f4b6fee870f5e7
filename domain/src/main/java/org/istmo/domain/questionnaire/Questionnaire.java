package org.istmo.domain.questionnaire;

import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A round, or the part of it that an institution answers, as it is put on paper.
 *
 * @param treaty its title
 * @param state its name
 * @param task whose part it is; null of the whole round
 * @param tasks that the reader may know of, of the whole round; what is due first comes first
 * @param questions that are asked of every article
 * @param answers of the articles, in the treaty's order
 */
public record Questionnaire(
        Round round,
        Bilingual treaty,
        Bilingual state,
        @Nullable RoundTask task,
        List<RoundTask> tasks,
        List<Question> questions,
        List<Answer> answers) {

    public Questionnaire {
        tasks = List.copyOf(tasks);
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }
}
