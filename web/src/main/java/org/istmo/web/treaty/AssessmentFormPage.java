package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.treaty.Assessability;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.page.Once;

/** The form in which a focal point writes down what was reported of a State and an article. */
@Named("assessmentForm")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AssessmentFormPage {

    private ShownCell shown;
    private ThingForm things;
    private TreatySaid said;
    private HttpServletRequest request;
    private final Once<FilledForm> form = Once.of(this::filled);
    private final Once<List<ThingForm.Part>> parts = Once.of(this::parts);

    protected AssessmentFormPage() {}

    @Inject
    public AssessmentFormPage(ShownCell shown, ThingForm things, TreatySaid said, HttpServletRequest request) {
        this.shown = shown;
        this.things = things;
        this.said = said;
        this.request = request;
    }

    public FilledForm getForm() {
        return form.get();
    }

    private FilledForm filled() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        FilledForm own = shown.own().map(FilledAssessment::of).orElseGet(() -> FilledAssessment.blank(shown.article()));
        return sentFile().map(upload -> naming(own, upload)).orElse(own);
    }

    /** The number of a file that was sent just now, for the evidence that names it. */
    private Optional<String> sentFile() {
        return Optional.ofNullable(request.getParameter("upload")).filter(upload -> upload.matches("[0-9]{1,17}"));
    }

    private static FilledForm naming(FilledForm form, String upload) {
        Map<String, List<String>> values = new TreeMap<>(form.values());
        int row = ThingRows.rows(form, AssessmentPart.EVIDENCE);
        values.put(ThingRows.name(AssessmentPart.EVIDENCE, row, "upload"), List.of(upload));
        values.put(ThingRows.count(AssessmentPart.EVIDENCE), List.of(String.valueOf(row + 1)));
        return FilledForm.holding(values);
    }

    /** Why it was not taken as a whole; empty where that is said at the fields, or it was not sent yet. */
    public String getProblem() {
        return getForm().fault(FilledForm.WHOLE);
    }

    public List<Choice> getStatuses() {
        return shown.article().assessability() == Assessability.NO_REVIEW_MECHANISM
                ? List.of(new Choice("no-review-mechanism", said.both("status.no-review-mechanism")))
                : said.statuses();
    }

    public List<Choice> getSourceStatuses() {
        return Stream.of(Disclosure.PUBLIC, Disclosure.RELEASED, Disclosure.CONFIDENTIAL)
                .map(status -> new Choice(status, said.both("source." + status)))
                .toList();
    }

    public FormField getSource() {
        return FormField.of(
                getForm(), AssessmentFields.SOURCE, said.reading().say("treaties.field.source"), FormField.TEXT);
    }

    /** In English and in Spanish. */
    public List<FormField> getObservations() {
        String label = said.reading().say("treaties.field.observations");
        return Stream.of("en", "es")
                .map(language -> FormField.lines(
                        getForm(),
                        AssessmentFields.OBSERVATIONS + "-" + language,
                        things.inLanguage(label, language),
                        language))
                .toList();
    }

    public List<ThingForm.Part> getParts() {
        return parts.get();
    }

    private List<ThingForm.Part> parts() {
        return Arrays.stream(AssessmentPart.values())
                .map(part -> things.part(getForm(), part))
                .toList();
    }
}
