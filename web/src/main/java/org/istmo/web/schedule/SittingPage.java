package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.sitting.Sitting;
import org.istmo.reporting.sitting.SittingDesk;
import org.istmo.reporting.sitting.SittingList;
import org.istmo.reporting.sitting.ToClear;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /runs/{id}/sitting}: a burst before those who clear it, what is most unusual first. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SittingPage {

    private static final int ON_A_PAGE = 50;
    private static final int MOST_SITTINGS = 20;

    private ShownRun shown;
    private SittingList list;
    private SittingDesk desk;
    private SittingWords words;
    private Reading reading;
    private HttpServletRequest request;
    private SittingList.@Nullable Listed found;

    protected SittingPage() {}

    @Inject
    public SittingPage(
            ShownRun shown,
            SittingList list,
            SittingDesk desk,
            SittingWords words,
            Reading reading,
            HttpServletRequest request) {
        this.shown = shown;
        this.list = list;
        this.desk = desk;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** A step that was taken over reports of the run. */
    public record TakenLine(String title, String by, String progress, String href) {}

    public String getName() {
        return shown.name();
    }

    public long getId() {
        return shown.run().id();
    }

    public String getPeriod() {
        return reading.period(shown.run().span().from(), shown.run().span().to());
    }

    /** What was looked at stands as of then: what is drafted later is not taken. */
    public String getAsOf() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(listed().asOf());
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }

    /** That nothing was chosen, or why nothing was taken; empty when nothing is wrong. */
    public String getFault() {
        String whole = getForm().fault(FilledForm.WHOLE);
        return whole.isEmpty() && !getForm().fault("reports").isEmpty() ? reading.say("sitting.fault.reports") : whole;
    }

    public List<SittingLine> getLines() {
        return onPage().stream()
                .map(one -> words.line(one, shown.reader(), getForm().all(RunsServlet.CHOSEN)))
                .toList();
    }

    /** How many of the page the reader may take the step of that is due. */
    public long getMine() {
        return onPage().stream().filter(this::isMine).count();
    }

    public boolean isSubmitting() {
        return standing(Status.DRAFT) > 0;
    }

    public boolean isClearing() {
        return standing(Status.IN_CLEARANCE) > 0;
    }

    public String getSubmitAll() {
        return reading.say("sitting.submit.all", standing(Status.DRAFT));
    }

    public String getClearAll() {
        return reading.say("sitting.clear.all", standing(Status.IN_CLEARANCE));
    }

    /** Of the page, what is theirs and stands like that: a step is taken of nothing else. */
    private long standing(Status status) {
        return onPage().stream()
                .filter(one -> isMine(one) && one.report().status() == status)
                .count();
    }

    public String getCount() {
        return reading.say("sitting.count", listed().all().size(), getMine());
    }

    /** Where the next rows are; null on the last page. */
    public @Nullable String getNext() {
        return (long) (page() + 1) * ON_A_PAGE < listed().all().size()
                ? "/runs/" + getId() + "/sitting?page=" + (page() + 2)
                : null;
    }

    public @Nullable String getBefore() {
        return page() > 0 ? "/runs/" + getId() + "/sitting?page=" + page() : null;
    }

    /** Newest first. */
    public List<TakenLine> getTaken() {
        return desk.page(shown.scope(), shown.run(), Integer.MAX_VALUE, MOST_SITTINGS).stream()
                .map(this::taken)
                .toList();
    }

    private TakenLine taken(Sitting sitting) {
        return new TakenLine(
                reading.say("sitting.taken." + sitting.step().word()),
                sitting.by().name(),
                reading.say(
                        "sitting.progress",
                        sitting.all(),
                        sitting.done().size(),
                        sitting.refused().size()),
                "/runs/" + getId() + "/sittings/" + sitting.ordinal());
    }

    private boolean isMine(ToClear one) {
        return one.clearance()
                .filter(clearance -> clearance.of(shown.reader()).isGranted())
                .isPresent();
    }

    private List<ToClear> onPage() {
        return listed().all().stream()
                .skip((long) page() * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
    }

    /** From 0. */
    private static int page() {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("page"))
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
    }

    private SittingList.Listed listed() {
        SittingList.Listed some = found;
        if (some == null) {
            some = list.of(shown.scope(), shown.run());
            found = some;
        }
        return some;
    }
}
