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
import org.istmo.web.page.Once;

/** The article of a round whose page is shown, with what the round asks of every one. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ShownQuestion {

    static final String ARTICLE = "org.istmo.round.article";

    private ShownRound shown;
    private Answers answers;
    private Rounds rounds;
    private HttpServletRequest request;
    private final Once<Answer> found = Once.of(this::read);
    private final Once<List<Question>> asked = Once.of(this::ask);

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
        return asked.get();
    }

    private List<Question> ask() {
        return rounds.questions(shown.reader(), shown.key());
    }

    Answer answer() {
        return found.get();
    }

    private Answer read() {
        if (!(request.getAttribute(ARTICLE) instanceof String article)) {
            throw new Missing("page");
        }
        return answers.one(shown.reader(), shown.key(), article);
    }
}
