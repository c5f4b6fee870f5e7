package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Question;
import org.istmo.domain.treaty.ArticleTexts;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /rounds/{id}/questions/{article}}: what a State answers of an article, and the form in which a focal point writes it down. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class QuestionPage {

    private ShownRound shown;
    private ShownQuestion question;
    private TreatySaid said;
    private final Once<String> round = Once.of(() -> shown.title(shown.round()));
    private final Once<List<Reply>> replies = Once.of(this::replies);
    private final Once<List<String>> text = Once.of(this::text);

    protected QuestionPage() {}

    @Inject
    public QuestionPage(ShownRound shown, ShownQuestion question, TreatySaid said) {
        this.shown = shown;
        this.question = question;
        this.said = said;
    }

    /** A reply as it stands. */
    public record Reply(String question, String text) {}

    public String getTitle() {
        return said.reading()
                .say(
                        "rounds.article",
                        question.answer().article().article(),
                        said.title(question.answer().article()));
    }

    public String getRound() {
        return round.get();
    }

    public String getRoundHref() {
        return shown.href();
    }

    /** The address of this page. */
    public String getHref() {
        return question.href();
    }

    public boolean isWriting() {
        return question.isWriting();
    }

    public String getState() {
        return said.both("answer." + question.answer().state().word());
    }

    public String getStateWord() {
        return question.answer().state().word();
    }

    public String getChanged() {
        return said.reading()
                .say(
                        "treaties.cell.by",
                        question.answer().changedBy(),
                        said.moment(question.answer().changedAt()));
    }

    /** Where its first content came from; empty where it began empty. */
    public String getPrefilled() {
        Answer.Prefilled prefilled = question.answer().prefilled();
        return prefilled == null
                ? ""
                : said.both(
                        "prefilled." + prefilled.from(),
                        prefilled.source(),
                        said.reading().day(prefilled.date()));
    }

    public String getTaken() {
        Answer answer = question.answer();
        return answer.isTakenOver()
                ? said.reading().say("rounds.isTaken")
                : answer.taken() == null ? "" : said.reading().say("rounds.wasTaken");
    }

    /** The page of what is reported of the State and the article now. */
    public String getCell() {
        return CellPages.of(new Cell(
                shown.key().treaty(),
                question.answer().article().article(),
                shown.key().state()));
    }

    /** What the answer says, to whoever does not write it. */
    public List<Reply> getReplies() {
        return replies.get();
    }

    private List<Reply> replies() {
        List<Reply> all = new ArrayList<>();
        String status = question.answer().status();
        all.add(new Reply(
                said.reading().say("treaties.field.status"),
                said.both("status." + (status == null ? "unreported" : status))));
        for (Question one : FilledAnswer.inWords(question.questions())) {
            Optional.ofNullable(question.answer().replies().get(one.code()))
                    .ifPresent(words -> all.add(new Reply(said.in(one.name()), said.in(words))));
        }
        for (AssessmentPart part : List.of(AssessmentPart.NEEDS, AssessmentPart.EVIDENCE)) {
            question.answer()
                    .things(part)
                    .forEach(thing -> all.add(
                            new Reply(said.reading().say("treaties.part." + part.word()), said.in(thing.get("text")))));
        }
        return all;
    }

    /** The article's paragraphs in English. */
    public List<String> getText() {
        return text.get();
    }

    private List<String> text() {
        return ArticleTexts.of(question.answer().article()).stream()
                .flatMap(String::lines)
                .toList();
    }

    /** The page of the next article; null of the last. */
    public @Nullable String getNext() {
        List<String> all = shown.answers().stream()
                .map(answer -> answer.article().article())
                .toList();
        int here = all.indexOf(question.answer().article().article());
        return here < 0 || here + 1 >= all.size()
                ? null
                : shown.href() + "/questions/" + CellPaths.segment(all.get(here + 1));
    }
}
