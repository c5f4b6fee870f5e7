package org.istmo.web.overlap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.overlap.Decided;
import org.istmo.domain.overlap.Overlap;
import org.istmo.domain.overlap.OverlapSide;
import org.istmo.domain.overlap.Overlaps;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /overlaps/{id}}: two activities beside each other, and what they are to each other. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class OverlapPage {

    /** Where a request keeps the pair. */
    static final String OVERLAP = "org.istmo.overlap";

    private SignedIn signedIn;
    private Overlaps overlaps;
    private SideWords words;
    private Reading reading;
    private HttpServletRequest request;

    protected OverlapPage() {}

    @Inject
    public OverlapPage(
            SignedIn signedIn, Overlaps overlaps, SideWords words, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.overlaps = overlaps;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** One of the two. */
    public record Side(String office, String identifier, String title, String href) {}

    /**
     * A decision that a key presses.
     *
     * @param value what is sent
     * @param says what follows from it
     */
    public record Option(String key, String value, String label, String says) {}

    /** Something that was decided, in a sentence, and why. */
    public record Told(String what, String reason) {}

    public long getId() {
        return overlap().id();
    }

    /** Where the forms go to, with what was looked for. */
    public String getAddress() {
        return "/overlaps/" + overlap().id();
    }

    /** What the list was asked for, with a question mark before it; empty where that is nothing. */
    public String getAsked() {
        String asked = query().asked();
        return asked.isEmpty() ? "" : "?" + asked;
    }

    public String getList() {
        return query().address();
    }

    public String getScore() {
        return words.score(overlap().score());
    }

    public String getStatus() {
        return overlap().status();
    }

    public String getStatusLabel() {
        return reading.say("overlap.status." + overlap().status());
    }

    /** What speaks for it. */
    public List<String> getReasons() {
        return reading.getLanguage() == Language.ES
                ? overlap().reasonsEs()
                : overlap().reasonsEn();
    }

    public Side getLeft() {
        return side(overlap().left());
    }

    public Side getRight() {
        return side(overlap().right());
    }

    public List<SideRow> getRows() {
        return words.rows(overlap());
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }

    /** What was done just now, in words; empty when nothing was. */
    public String getDone() {
        String done = Optional.ofNullable(request.getParameter("done")).orElse("");
        return done.matches("decided|reversed") ? reading.say("overlap.done." + done) : "";
    }

    /** Whether the reader may decide on it. */
    public boolean isDeciding() {
        return mine() && overlap().status().equals("open");
    }

    /** Whether the reader may take the decision back. */
    public boolean isReversing() {
        return mine() && overlap().status().equals("decided");
    }

    /** What it can be decided to be. */
    public List<Option> getOptions() {
        String left = overlap().left().office() + " " + overlap().left().identifier();
        String right = overlap().right().office() + " " + overlap().right().identifier();
        return List.of(
                option("1", "same-activity:left", "same-activity", left),
                option("2", "same-activity:right", "same-activity", right),
                option("3", "same-money:left", "same-money", left),
                option("4", "same-money:right", "same-money", right),
                new Option(
                        "5",
                        "different",
                        reading.say("overlap.decide.different"),
                        reading.say("overlap.says.different")));
    }

    /** Everything that was decided, the oldest first. */
    public List<Told> getHistory() {
        return overlap().history().stream().map(this::told).toList();
    }

    /** The next pair that is open, as the list has them; null when there is none. */
    public @Nullable String getNext() {
        OverlapQuery open = query().of("open");
        Overlaps.Position here =
                new Overlaps.Position(overlap().score(), overlap().id());
        return Stream.of(Optional.of(here), Optional.<Overlaps.Position>empty())
                .flatMap(after -> overlaps.list(scope(), open.filter(), open.order(), after, 2).stream())
                .filter(other -> other.id() != overlap().id())
                .findFirst()
                .map(other -> "/overlaps/" + other.id() + (open.asked().isEmpty() ? "" : "?" + open.asked()))
                .orElse(null);
    }

    private Option option(String key, String value, String verdict, String kept) {
        return new Option(
                key, value, reading.say("overlap.decide." + verdict, kept), reading.say("overlap.says." + verdict));
    }

    private Told told(Decided decided) {
        String verdict = reading.say("overlap.verdict." + decided.decision());
        @Nullable String keep = decided.keep();
        String kept = keep == null
                ? ""
                : reading.say(
                        "overlap.kept",
                        keep.equals(Decided.LEFT)
                                ? overlap().left().office()
                                : overlap().right().office());
        String by = Optional.ofNullable(decided.by()).orElseGet(() -> reading.say("overlap.program"));
        return new Told(
                reading.say(
                        "overlap.told." + decided.action(),
                        verdict + kept,
                        by,
                        reading.moment(decided.at().atZoneSameInstant(ZoneId.of("UTC")))),
                decided.reason());
    }

    private Side side(OverlapSide side) {
        return new Side(side.office(), side.identifier(), words.title(side), "/activities/" + side.id());
    }

    private boolean mine() {
        Reader reader = signedIn.reader();
        return reader.isAnyOf(Role.OFFICER, Role.HEAD)
                && Stream.of(overlap().left(), overlap().right())
                        .anyMatch(side -> reader.actsFor(new OfficeCode(side.office())));
    }

    private OverlapQuery query() {
        return OverlapQuery.of(request::getParameter);
    }

    private Overlap overlap() {
        return Optional.ofNullable((Overlap) request.getAttribute(OVERLAP)).orElseThrow(() -> new Missing("overlap"));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
