package org.istmo.web.treaty;

import org.istmo.domain.field.Bilingual;
import org.istmo.domain.questionnaire.Question;

/**
 * What a round asks of every article, as JSON.
 *
 * @param kind what it is answered with: {@code status}, {@code text}, {@code needs} or {@code evidence}
 */
public record QuestionView(String code, String kind, Bilingual name, Bilingual text) {

    static QuestionView of(Question question) {
        return new QuestionView(question.code(), question.kind().word(), question.name(), question.text());
    }
}
