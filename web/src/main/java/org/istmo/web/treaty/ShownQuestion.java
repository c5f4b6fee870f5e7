package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Question;
import org.istmo.domain.questionnaire.Rounds;
import org.jspecify.annotations.Nullable;

/** The article of a round whose page is shown, with what the round asks of every one. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownQuestion {

    static final String ARTICLE = "org.istmo.round.article";

    private ShownRound shown;
    private Answers answers;
    private Rounds rounds;
    private HttpServletRequest request;
    private @Nullable Answer found;

    protected ShownQuestion() {}

    @Inject
    public ShownQuestion(ShownRound shown, Answers answers, Rounds rounds, HttpServletRequest request) {
        this.shown = shown;
        this.answers = answers;
        this.rounds = rounds;
        this.request = request;
    }

    /** Whether the reader writes the answer down, and the round still takes it. */
    boolean isWriting() {
        return shown.isKept() && shown.round().isOpen();
    }

    /** The address of its page. */
    String href() {
        return shown.href() + "/questions/" + answer().article().article();
    }

    List<Question> questions() {
        return rounds.questions(shown.reader(), shown.key());
    }

    Answer answer() {
        Answer one = found;
        if (one == null) {
            if (!(request.getAttribute(ARTICLE) instanceof String article)) {
                throw new Missing("page");
            }
            one = answers.one(shown.reader(), shown.key(), article);
            found = one;
        }
        return one;
    }
}
