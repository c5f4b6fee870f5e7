package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Comment;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.clearance.Right;
import org.istmo.domain.clearance.Taken;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.issue.ClearanceComments;
import org.istmo.reporting.sitting.RefusedWords;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;

/** The clearance of the report whose page is shown, for the staff: the step that is due, who took the others, and what was said. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ClearancePage {

    private static final int MOST = 200;
    private static final Set<String> DONE = Set.of(
            "ordered",
            "submitted",
            "cleared",
            "returned",
            "commented",
            "resolved",
            "retried",
            "redrafted",
            "withdrawn",
            "revised");

    private SignedIn signedIn;
    private ShownReport shown;
    private Reports reports;
    private ClearanceBook book;
    private ClearanceComments comments;
    private Failures failures;
    private ReceptionWords words;
    private Reading reading;
    private HttpServletRequest request;

    protected ClearancePage() {}

    @Inject
    public ClearancePage(
            SignedIn signedIn,
            ShownReport shown,
            Reports reports,
            ClearanceBook book,
            ClearanceComments comments,
            Failures failures,
            ReceptionWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.shown = shown;
        this.reports = reports;
        this.book = book;
        this.comments = comments;
        this.failures = failures;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /**
     * What somebody did in the clearance.
     *
     * @param what the step and what became of it
     * @param who with whom they stood in for, and when
     */
    public record TakenLine(String what, String who, String comment) {}

    /** @param mayResolve whether the reader may say that it needs no more attention */
    public record CommentLine(int number, String who, String text, String resolved, boolean mayResolve) {}

    public boolean isShown() {
        return shown.scope().staff();
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return done.equals("returned") ? returned() : DONE.contains(done) ? reading.say("clearing.done." + done) : "";
    }

    /** To whom it went back: to a step of its clearance, or to whoever submits it. */
    private String returned() {
        return lastReturn(reports.clearance(report()))
                .map(step -> reading.say("clearing.done.returnedTo", step(step)))
                .orElseGet(() -> reading.say("clearing.done.returned"));
    }

    private static Optional<String> lastReturn(List<Taken> taken) {
        return taken.isEmpty() ? Optional.empty() : taken.get(taken.size() - 1).returnedTo();
    }

    /** Whether the program works on it: the page is worth looking at again in a moment. */
    public boolean isUnderway() {
        return isShown() && (report().status() == Status.QUEUED || report().status() == Status.RUNNING);
    }

    public int getProgress() {
        return report().progress();
    }

    /** Whether the reader may take the step that is due. */
    public boolean isTaking() {
        return clearance().filter(due -> due.of(reader()).isGranted()).isPresent();
    }

    public boolean isDraft() {
        return report().status() == Status.DRAFT;
    }

    /** Why the reader may not take it; empty where they may, and where none is due. */
    public String getWhy() {
        return clearance()
                .map(due -> due.of(reader()) instanceof Right.Denied denied
                        ? RefusedWords.of(denied.code()).in(reading.getLanguage())
                        : "")
                .orElse("");
    }

    /** The draft that is looked at: a step is taken of no other. */
    public String getDraftDigest() {
        return report().snapshot().orElse("");
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }

    /** In the order in which it was done. */
    public List<TakenLine> getTaken() {
        return reports.clearance(report()).stream().map(this::line).toList();
    }

    private TakenLine line(Taken taken) {
        String what = reading.say("clearing.outcome." + taken.outcome(), step(taken.step()));
        return new TakenLine(
                taken.returnedTo()
                        .map(step -> reading.say("clearing.outcome.returnedTo", step(taken.step()), step(step)))
                        .orElse(what),
                reading.say(
                        taken.principal().isPresent() ? "clearing.byFor" : "clearing.by",
                        taken.by().name(),
                        day(taken.at()),
                        taken.principal().map(Person::name).orElse("")),
                taken.comment());
    }

    /** Those that every office begins with have words; one of an office's own is called as the office calls it. */
    private String step(String name) {
        String key = "clearing.step." + name;
        return reading.knows(key) ? reading.say(key) : name;
    }

    /** In the order in which they were made, the first {@value #MOST}. */
    public List<CommentLine> getComments() {
        return comments.page(shown.scope(), report(), 0, MOST).stream()
                .map(this::line)
                .toList();
    }

    private CommentLine line(Comment comment) {
        return new CommentLine(
                comment.number(),
                reading.say("clearing.by", comment.by().name(), day(comment.at()), ""),
                comment.text(),
                comment.resolution()
                        .map(one -> reading.say("clearing.resolved", one.by().name(), day(one.at())))
                        .orElse(""),
                comment.resolution().isEmpty()
                        && isSpeaker()
                        && (comment.by().account() == reader().account() || reader().actsFor(report().office())));
    }

    /** Whether the reader may say something: a draft is commented on, or what is in clearance. */
    public boolean isCommenting() {
        return (isDraft() || report().status() == Status.IN_CLEARANCE) && isSpeaker();
    }

    private boolean isSpeaker() {
        return reader().isAnyOf(Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY);
    }

    /** Why it could not be made, in a sentence; empty when it did not fail. */
    public String getFailure() {
        return failures.of(report())
                .map(failure -> failure.reason().words(failure.refusal()).in(reading.getLanguage()))
                .orElse("");
    }

    public boolean isRetrying() {
        return report().status() == Status.FAILED && reader().is(Role.OFFICER) && reader().actsFor(report().office());
    }

    private Optional<Clearance> clearance() {
        return book.clearance(report());
    }

    private String day(OffsetDateTime at) {
        return words.day(report(), at);
    }

    private Report report() {
        return shown.report();
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
