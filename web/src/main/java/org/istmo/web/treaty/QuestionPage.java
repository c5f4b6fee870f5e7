package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Question;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.treaty.ArticleTexts;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.unsent.KeptForms;
import org.jspecify.annotations.Nullable;

/** {@code /rounds/{id}/questions/{article}}: what a State answers of an article, and the form in which a focal point writes it down. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class QuestionPage {

    static final String ARTICLE = "org.istmo.round.article";
    private static final List<String> STATUSES =
            List.of("implemented", "partly", "not", "not-applicable", "not-reviewed");

    private ShownRound shown;
    private Answers answers;
    private Rounds rounds;
    private ThingForm things;
    private KeptForms kept;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable Answer found;

    protected QuestionPage() {}

    @Inject
    public QuestionPage(
            ShownRound shown,
            Answers answers,
            Rounds rounds,
            ThingForm things,
            KeptForms kept,
            TreatySaid said,
            HttpServletRequest request) {
        this.shown = shown;
        this.answers = answers;
        this.rounds = rounds;
        this.things = things;
        this.kept = kept;
        this.said = said;
        this.request = request;
    }

    /** @param text what is asked, and {@code fields} where it is answered in words */
    public record Asked(String text, List<FormField> fields) {}

    /** A reply as it stands. */
    public record Reply(String question, String text) {}

    public String getTitle() {
        return said.reading().say("rounds.article", answer().article().article(), said.title(answer().article()));
    }

    public String getRound() {
        return shown.title(shown.round());
    }

    public String getRoundHref() {
        return shown.href();
    }

    /** The address of this page. */
    public String getHref() {
        return shown.href() + "/questions/" + answer().article().article();
    }

    public boolean isWriting() {
        return shown.isKept() && shown.round().isOpen();
    }

    public String getState() {
        return said.both("answer." + answer().state().word());
    }

    public String getStateWord() {
        return answer().state().word();
    }

    public String getChanged() {
        return said.reading().say("treaties.cell.by", answer().changedBy(), said.moment(answer().changedAt()));
    }

    /** Where its first content came from; empty where it began empty. */
    public String getPrefilled() {
        Answer.Prefilled prefilled = answer().prefilled();
        return prefilled == null
                ? ""
                : said.both(
                        "prefilled." + prefilled.from(),
                        prefilled.source(),
                        said.reading().day(prefilled.date()));
    }

    public String getTaken() {
        Answer answer = answer();
        return answer.isTakenOver()
                ? said.reading().say("rounds.isTaken")
                : answer.taken() == null ? "" : said.reading().say("rounds.wasTaken");
    }

    /** The page of what is reported of the State and the article now. */
    public String getCell() {
        return CellPages.of(new Cell(
                shown.key().treaty(), answer().article().article(), shown.key().state()));
    }

    /** That a form is begun and not sent, in a sentence; empty where none is, and where one was sent just now. */
    public String getBegun() {
        return isTyped()
                ? ""
                : begun().map(one -> said.reading().say("unsent.begun", one.at()))
                        .orElse("");
    }

    /** Whether somebody changed the answer since the form was begun. */
    public boolean isOvertaken() {
        return begun().filter(one -> !one.form().value(FilledAnswer.VERSION).equals(String.valueOf(answer().version())))
                .isPresent();
    }

    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return begun().map(KeptForms.Kept::form).orElseGet(() -> FilledAnswer.of(answer()));
    }

    private boolean isTyped() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm;
    }

    private Optional<KeptForms.Kept> begun() {
        return isWriting() ? kept.of(getHref()) : Optional.empty();
    }

    public String getProblem() {
        return getForm().fault(FilledForm.WHOLE);
    }

    public List<Choice> getStatuses() {
        return STATUSES.stream()
                .map(status -> new Choice(status, said.both("status." + status)))
                .toList();
    }

    /** What is asked about the status. */
    public String getStatusQuestion() {
        return text(Question.Kind.STATUS);
    }

    public String getNeedsQuestion() {
        return text(Question.Kind.NEEDS);
    }

    public String getEvidenceQuestion() {
        return text(Question.Kind.EVIDENCE);
    }

    private String text(Question.Kind kind) {
        return questions().stream()
                .filter(question -> question.kind() == kind)
                .map(question -> said.in(question.text()))
                .findFirst()
                .orElse("");
    }

    /** What is answered in words, in order. */
    public List<Asked> getAsked() {
        FilledForm form = getForm();
        return FilledAnswer.inWords(questions()).stream()
                .map(question -> new Asked(
                        said.in(question.text()),
                        Stream.of("en", "es")
                                .map(language -> FormField.lines(
                                        form,
                                        FilledAnswer.name(question.code()) + "-" + language,
                                        things.inLanguage(said.in(question.name()), language),
                                        language))
                                .toList()))
                .toList();
    }

    public ThingForm.Part getNeeds() {
        return things.part(getForm(), AssessmentPart.NEEDS);
    }

    public ThingForm.Part getEvidence() {
        return things.part(getForm(), AssessmentPart.EVIDENCE);
    }

    /** What the answer says, to whoever does not write it. */
    public List<Reply> getReplies() {
        List<Reply> replies = new ArrayList<>();
        String status = answer().status();
        replies.add(new Reply(
                said.reading().say("treaties.field.status"),
                said.both("status." + (status == null ? "unreported" : status))));
        for (Question question : FilledAnswer.inWords(questions())) {
            Optional.ofNullable(answer().replies().get(question.code()))
                    .ifPresent(words -> replies.add(new Reply(said.in(question.name()), said.in(words))));
        }
        for (AssessmentPart part : List.of(AssessmentPart.NEEDS, AssessmentPart.EVIDENCE)) {
            answer().things(part)
                    .forEach(thing -> replies.add(
                            new Reply(said.reading().say("treaties.part." + part.word()), said.in(thing.get("text")))));
        }
        return replies;
    }

    /** The article's paragraphs in English. */
    public List<String> getText() {
        return ArticleTexts.of(answer().article()).stream()
                .flatMap(String::lines)
                .toList();
    }

    /** The page of the next article; null of the last. */
    public @Nullable String getNext() {
        List<String> all = shown.answers().stream()
                .map(answer -> answer.article().article())
                .toList();
        int here = all.indexOf(answer().article().article());
        return here < 0 || here + 1 >= all.size()
                ? null
                : shown.href() + "/questions/" + CellPaths.segment(all.get(here + 1));
    }

    private List<Question> questions() {
        return rounds.questions(shown.reader(), shown.key());
    }

    private Answer answer() {
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
