package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.questionnaire.Question;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.page.Once;
import org.istmo.web.unsent.KeptForms;

/** The form in which a focal point writes down what a State answers of an article, with what was begun of it. */
@Named("questionForm")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class QuestionFormPage {

    private ShownQuestion question;
    private ThingForm things;
    private KeptForms kept;
    private TreatySaid said;
    private HttpServletRequest request;
    private final Once<FilledForm> form = Once.of(this::filled);
    private final Once<List<Asked>> asked = Once.of(this::asked);
    private final Once<ThingForm.Part> needs = Once.of(() -> things.part(getForm(), AssessmentPart.NEEDS));
    private final Once<ThingForm.Part> evidence = Once.of(() -> things.part(getForm(), AssessmentPart.EVIDENCE));

    protected QuestionFormPage() {}

    @Inject
    public QuestionFormPage(
            ShownQuestion question, ThingForm things, KeptForms kept, TreatySaid said, HttpServletRequest request) {
        this.question = question;
        this.things = things;
        this.kept = kept;
        this.said = said;
        this.request = request;
    }

    /** @param text what is asked, and {@code fields} where it is answered in words */
    public record Asked(String text, List<FormField> fields) {}

    /** That a form is begun and not sent, in a sentence; empty where none is, and where one was sent just now. */
    public String getBegun() {
        return isTyped()
                ? ""
                : begun().map(one -> said.reading().say("unsent.begun", one.at()))
                        .orElse("");
    }

    /** Whether somebody changed the answer since the form was begun. */
    public boolean isOvertaken() {
        return begun().filter(one -> !one.form()
                        .value(FilledAnswer.VERSION)
                        .equals(String.valueOf(question.answer().version())))
                .isPresent();
    }

    public FilledForm getForm() {
        return form.get();
    }

    private FilledForm filled() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return begun().map(KeptForms.Kept::form).orElseGet(() -> FilledAnswer.of(question.answer()));
    }

    private boolean isTyped() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm;
    }

    private Optional<KeptForms.Kept> begun() {
        return question.isWriting() ? kept.of(question.href()) : Optional.empty();
    }

    public String getProblem() {
        return getForm().fault(FilledForm.WHOLE);
    }

    public List<Choice> getStatuses() {
        return said.statuses();
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
        return question.questions().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> said.in(one.text()))
                .findFirst()
                .orElse("");
    }

    /** What is answered in words, in order. */
    public List<Asked> getAsked() {
        return asked.get();
    }

    private List<Asked> asked() {
        FilledForm filled = getForm();
        return FilledAnswer.inWords(question.questions()).stream()
                .map(one -> new Asked(
                        said.in(one.text()),
                        Stream.of("en", "es")
                                .map(language -> FormField.lines(
                                        filled,
                                        FilledAnswer.name(one.code()) + "-" + language,
                                        things.inLanguage(said.in(one.name()), language),
                                        language))
                                .toList()))
                .toList();
    }

    public ThingForm.Part getNeeds() {
        return needs.get();
    }

    public ThingForm.Part getEvidence() {
        return evidence.get();
    }
}
