package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.partner.DonorNames;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.issue.FirstPages;
import org.istmo.reporting.issue.Foreseen;
import org.istmo.reporting.tieout.Severity;
import org.istmo.reporting.tieout.Untied;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** Beside the form of {@code /reports/new}: what the audience of the order would see now, and what would hold it back. */
@Named("orderLook")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OrderLookPage {

    /** The parameter, of the button that looks, and the attribute of a request, of the summary by itself, that have it made now. */
    static final String NOW = "look";

    /** How many of the things that hold a report back are named. */
    private static final int MOST = 20;

    /** In the order of the form. */
    private static final List<String> FIELDS =
            List.of("type", "about", "from", "to", "languages", "formats", "audience");

    private SignedIn signedIn;
    private LookDesk desk;
    private DonorNames donors;
    private FigureText text;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<OrderLook> found = Once.of(() -> desk.look(FilledForm.sent(request.getParameterMap())));
    private final Once<List<String>> audience = Once.of(this::audience);
    private final Once<List<Held>> held = Once.of(this::held);
    private final Once<List<PartLine>> parts = Once.of(this::parts);

    protected OrderLookPage() {}

    @Inject
    public OrderLookPage(
            SignedIn signedIn,
            LookDesk desk,
            DonorNames donors,
            FigureText text,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.donors = donors;
        this.text = text;
        this.reading = reading;
        this.request = request;
    }

    /** A field and what is wrong with it, or a figure and what it says. */
    public record Line(String label, String said) {}

    /**
     * Something that holds the report back, or that whoever clears it should know.
     *
     * @param way the page where it is put right; null where there is none
     */
    public record Held(
            String severity,
            boolean blocks,
            String detail,
            @Nullable String way) {}

    /** A section. @param more how many of its figures are not named, in a sentence; empty when all are */
    public record PartLine(String title, String rows, List<Line> figures, String more) {}

    /** Something that is left out. */
    public record Withheld(String what, String count, String why) {}

    /** Whether something is looked at within this answer, which takes seconds where a report is long. */
    public boolean isAsked() {
        return isFilled() && isNow();
    }

    /** Whether there is something to look at, but not within this answer: an address that fills in the form shows the form at once. */
    public boolean isWaiting() {
        return isFilled() && !isNow();
    }

    /** Whether nothing is filled in yet; a form that was not taken says itself what is wrong. */
    public boolean isFresh() {
        return isOpened() && !isFilled();
    }

    private boolean isFilled() {
        return isOpened() && (names("type") || names("about"));
    }

    private boolean isNow() {
        return names(NOW) || request.getAttribute(NOW) != null;
    }

    private boolean isOpened() {
        return request.getMethod().equals("GET");
    }

    public boolean isSeen() {
        return isAsked() && look() instanceof OrderLook.Seen;
    }

    /** What has to be filled in first, or otherwise; none where there is something to look at. */
    public List<Line> getLacking() {
        return isAsked() && look() instanceof OrderLook.Lacking lacking
                ? FIELDS.stream()
                        .filter(lacking.faults()::containsKey)
                        .map(field -> new Line(
                                reading.say(label(field)), lacking.faults().getOrDefault(field, "")))
                        .toList()
                : List.of();
    }

    /** Why the order would not be taken as a whole; empty where it would. */
    public String getRefused() {
        return isAsked() && look() instanceof OrderLook.Refused refused ? refused.words() : "";
    }

    /** Whom it would be for; the offices alone where nobody is named. */
    public List<String> getAudience() {
        return audience.get();
    }

    private List<String> audience() {
        Scope scope = Scope.of(signedIn.reader());
        return seen().order().audience().stream()
                .map(Audience::donor)
                .distinct()
                .map(code -> donors.of(scope, code)
                        .map(name -> name + " (" + code + ")")
                        .orElse(code))
                .toList();
    }

    public String getDay() {
        return reading.day(foreseen().day());
    }

    /** How long it is, in a sentence. */
    public String getLength() {
        Foreseen seen = foreseen();
        return seen.pages()
                .map(pages ->
                        reading.say("order.look.length.pages", seen.parts().size(), seen.rows(), pages.of()))
                .orElseGet(() -> reading.say("order.look.length", seen.parts().size(), seen.rows()));
    }

    /** Whether it could be submitted, in a sentence. */
    public String getVerdict() {
        boolean fails = foreseen().fails().isPresent();
        return foreseen().found().clean() && !fails
                ? reading.say("order.look.clear")
                : reading.say("order.look.held", foreseen().found().blocks() + (fails ? 1 : 0));
    }

    public boolean isClear() {
        return foreseen().found().clean() && foreseen().fails().isEmpty();
    }

    /** What blocks before what warns, the first {@value #MOST}. */
    public List<Held> getHeld() {
        return held.get();
    }

    private List<Held> held() {
        Stream<Held> fails = foreseen().fails().stream()
                .map(reason -> held(true, reason.words("").in(reading.getLanguage()), null));
        Stream<Held> untied = foreseen().found().exceptions().stream()
                .sorted(Comparator.comparing(Untied::severity))
                .map(one -> held(one.severity() == Severity.BLOCKS, one.detail().in(reading.getLanguage()), way(one)));
        Stream<Held> waiting = Stream.of(seen().unallocated())
                .filter(entries -> entries > 0)
                .map(entries -> held(
                        false,
                        reading.say(
                                "order.look.unallocated",
                                entries,
                                seen().order().office().code()),
                        "/activities/unallocated?office="
                                + seen().order().office().code()));
        return Stream.of(fails, untied.limit(MOST), waiting)
                .flatMap(some -> some)
                .toList();
    }

    /** How many there are beyond those that are named, in a sentence; empty when all are. */
    public String getMoreHeld() {
        int more = foreseen().found().exceptions().size() - MOST;
        return more > 0 ? reading.say("order.look.more", more) : "";
    }

    private Held held(boolean blocks, String detail, @Nullable String way) {
        return new Held(reading.say(blocks ? "tieOut.blocks" : "tieOut.warns"), blocks, detail, way);
    }

    /** Of the report itself there is no page yet. */
    private static @Nullable String way(Untied one) {
        return Optional.ofNullable(TieOutPage.page(one.way()))
                .filter(page -> !page.startsWith("/reports/"))
                .orElse(null);
    }

    /** What is looked at first. */
    public List<Line> getFigures() {
        return foreseen().figures().stream()
                .map(one -> new Line(
                        one.label().in(reading.getLanguage()),
                        said(one.value(), one.unit().in(reading.getLanguage()))))
                .toList();
    }

    public List<PartLine> getParts() {
        return parts.get();
    }

    private List<PartLine> parts() {
        return foreseen().parts().stream().map(this::line).toList();
    }

    private PartLine line(Foreseen.Part part) {
        return new PartLine(
                part.title().in(reading.getLanguage()),
                reading.say("order.look.rows", part.rows()),
                part.figures().stream()
                        .map(one -> new Line(
                                one.figure().label().in(reading.getLanguage()),
                                said(one.figure().amount().value(), one.unit().in(reading.getLanguage()))))
                        .toList(),
                part.more() > 0 ? reading.say("order.look.more", part.more()) : "");
    }

    /** Beside a count stands what is counted. */
    private String said(BigDecimal value, String unit) {
        String said = text.said(value, unit);
        return unit.matches("[A-Z]{3}|%|") ? said : said + " " + unit;
    }

    /** What the audience is not shown, of which there is something. */
    public List<Withheld> getWithheld() {
        return foreseen().withheld().stream()
                .filter(one -> one.count() > 0)
                .map(one -> new Withheld(
                        one.what().in(reading.getLanguage()),
                        String.valueOf(one.count()),
                        one.why().in(reading.getLanguage())))
                .toList();
    }

    /** The first pages; null where none are made. */
    public @Nullable String getPages() {
        return foreseen().pages().isPresent() ? "/reports/new/look.pdf?" + query() : null;
    }

    /** How many of the pages are shown, in a sentence. */
    public String getPagesShown() {
        return foreseen()
                .pages()
                .map(pages -> reading.say("order.look.pages.shown", Math.min(FirstPages.MOST, pages.of()), pages.of()))
                .orElse("");
    }

    private static String label(String field) {
        return switch (field) {
            case "from", "to" -> "order." + field;
            default -> "schedule.field." + field;
        };
    }

    private String query() {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private boolean names(String field) {
        return Optional.ofNullable(request.getParameter(field))
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    private Foreseen foreseen() {
        return seen().foreseen();
    }

    private OrderLook.Seen seen() {
        if (look() instanceof OrderLook.Seen seen) {
            return seen;
        }
        throw new IllegalStateException("nothing was seen");
    }

    private OrderLook look() {
        return found.get();
    }
}
