package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.access.Role;
import org.istmo.domain.narrative.SectionText;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLine;
import org.istmo.web.unsent.KeptForms;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/narratives/{agreement}/{section}}: one section, with what the last one said beside it and what was remarked on it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class NarrativePage {

    private static final int REMARKS = 200;
    private static final Set<String> DONE = Set.of("saved", "finished", "reopened", "commented");

    private ShownDraft shown;
    private ShownSection section;
    private ClearanceComments comments;
    private KeptForms kept;
    private Reading reading;
    private @Nullable SectionText found;

    protected NarrativePage() {}

    @Inject
    public NarrativePage(
            ShownDraft shown, ShownSection section, ClearanceComments comments, KeptForms kept, Reading reading) {
        this.shown = shown;
        this.section = section;
        this.comments = comments;
        this.kept = kept;
        this.reading = reading;
    }

    /** What somebody remarked. */
    public record Remark(String who, String text, boolean resolved) {}

    /** A text in one language. */
    public record Said(String language, String name, String text) {}

    public String getTitle() {
        String said = reading.getLanguage() == Language.ES
                ? text().name().es()
                : text().name().en();
        return said == null ? text().code() : said;
    }

    public ReportLine getReport() {
        return shown.line();
    }

    public String getAgreement() {
        return section.agreement().number() + ": "
                + reading.in(section.agreement().title());
    }

    public String getHref() {
        return section.href();
    }

    public String getListHref() {
        return shown.href() + "/narratives";
    }

    public String getDone() {
        return shown.parameter("done")
                .filter(DONE::contains)
                .map(done -> reading.say("narratives.done." + done))
                .orElse("");
    }

    public String getState() {
        return reading.say("narratives." + (now().isEmpty() ? "missing" : isFinal() ? "final" : "draft"));
    }

    public String getBadge() {
        return now().isEmpty() ? "" : isFinal() ? "issued" : "draft";
    }

    public boolean isFinal() {
        return now().filter(SectionText.Written::isFinal).isPresent();
    }

    /** Whether the reader writes here: an officer or the head of the agreement's office. */
    public boolean isWriting() {
        return section.isWriting(section.agreement());
    }

    /** Whether its words can be changed now. */
    public boolean isEditing() {
        return isWriting() && !isFinal();
    }

    public FilledForm getForm() {
        if (shown.attribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        return begun().map(KeptForms.Kept::form)
                .orElseGet(() -> now().map(FilledNarrative::of).orElseGet(FilledNarrative::blank));
    }

    /** That a text is begun and not sent, in a sentence; empty where none is, and where one was sent just now. */
    public String getBegun() {
        return shown.attribute(FilledForm.ATTRIBUTE) instanceof FilledForm
                ? ""
                : begun().map(one -> reading.say("unsent.begun", one.at())).orElse("");
    }

    /** Whether somebody changed the text since it was begun. */
    public boolean isOvertaken() {
        String version = now().map(one -> String.valueOf(one.version())).orElse("");
        return begun().filter(one -> !one.form().value(FilledNarrative.VERSION).equals(version))
                .isPresent();
    }

    private Optional<KeptForms.Kept> begun() {
        return isEditing() ? kept.of(getHref()) : Optional.empty();
    }

    public List<FormField> getFields() {
        FilledForm form = getForm();
        return Stream.of("en", "es")
                .map(language -> FormField.lines(
                        form,
                        "text-" + language,
                        reading.say(
                                "treaties.inLanguage",
                                reading.say("narratives.write"),
                                reading.say("language." + language)),
                        language))
                .toList();
    }

    public List<Choice> getLevels() {
        return Arrays.stream(Sensitivity.values())
                .map(level -> new Choice(level.word(), reading.say("narratives.sensitivity." + level.word())))
                .toList();
    }

    /** What stands there now, where it is not edited. */
    public List<Said> getSaid() {
        return now().map(this::said).orElse(List.of());
    }

    /** What the last final one said; none where there is none. */
    public List<Said> getLast() {
        return Optional.ofNullable(text().last()).map(this::said).orElse(List.of());
    }

    /** The months that the last one was of. */
    public String getLastPeriod() {
        return Optional.ofNullable(text().last())
                .map(last -> reading.say("narratives.last.of", reading.period(last.from(), last.to())))
                .orElse("");
    }

    private List<Said> said(SectionText.Written written) {
        return Stream.of(
                        new Said("en", reading.say("language.en"), written.en()),
                        new Said("es", reading.say("language.es"), written.es()))
                .filter(said -> !said.text().isBlank())
                .toList();
    }

    public List<Remark> getRemarks() {
        return comments.onSection(shown.scope(), shown.report(), section.code(), REMARKS).stream()
                .map(comment -> new Remark(
                        reading.say(
                                "clearing.by",
                                comment.by().name(),
                                reading.moment(comment.at().atZoneSameInstant(ZoneId.of("UTC"))),
                                ""),
                        comment.text(),
                        comment.resolution().isPresent()))
                .toList();
    }

    /** Whether the reader may remark on it: while the report is a draft or in clearance. */
    public boolean isRemarking() {
        return shown.isOpen() && shown.reader().isAnyOf(Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY);
    }

    /** The page of the next section; null of the last. */
    public @Nullable String getNext() {
        List<String> codes =
                section.of(section.agreement()).stream().map(SectionText::code).toList();
        int here = codes.indexOf(section.code());
        return here < 0 || here + 1 >= codes.size() ? null : section.href(section.agreement(), codes.get(here + 1));
    }

    private Optional<SectionText.Written> now() {
        return Optional.ofNullable(text().now());
    }

    private SectionText text() {
        SectionText one = found;
        if (one == null) {
            one = section.text();
            found = one;
        }
        return one;
    }
}
