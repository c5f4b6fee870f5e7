package org.istmo.domain.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Invalid;

/** Articles of a round that are named in a list; what is wrong with one is remembered in what was sent. */
final class NamedArticles {

    static final String ARTICLES = "articles";

    private static final int LONGEST = 10;

    private NamedArticles() {}

    /**
     * @param answers of the round
     * @param rule what is wrong with naming an article that the round asks about, if anything is; its pointer says nothing
     */
    static List<String> read(Sent sent, List<Answer> answers, Function<Answer, Optional<Invalid.Field>> rule) {
        Map<String, Answer> asked = answers.stream()
                .collect(Collectors.toMap(answer -> answer.article().article(), Function.identity()));
        List<String> named = sent.texts(ARTICLES, LONGEST);
        for (int index = 0; index < named.size(); index++) {
            int at = index;
            Answer answer = asked.get(named.get(at));
            if (answer == null) {
                sent.wrong(
                        ARTICLES, at, "unknown-code", "The round does not ask about article '" + named.get(at) + "'.");
            } else if (named.indexOf(named.get(at)) < at) {
                sent.wrong(ARTICLES, at, "twice", "Each article stands here once.");
            } else {
                rule.apply(answer).ifPresent(fault -> sent.wrong(ARTICLES, at, fault.code(), fault.detail()));
            }
        }
        return named;
    }
}
