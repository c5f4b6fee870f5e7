package org.istmo.web.cutoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.cutoff.CutOff;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /cut-off}: what is in the wrong month around its end, or may be. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CutOffPage {

    static final String TEST = "org.istmo.cut-off";

    /** The key of the words that say why there is no test. */
    static final String FAULT = "org.istmo.cut-off.fault";

    private static final int DAYS = 5;

    private TransactionTypes types;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;

    protected CutOffPage() {}

    @Inject
    public CutOffPage(TransactionTypes types, Reading reading, Clock clock, HttpServletRequest request) {
        this.types = types;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    /** A part of the test: its sums by currency, and its largest entries. */
    public record Part(String id, String title, String hint, String count, List<String> sums, List<Line> lines) {}

    public record Line(
            long entry, String activity, String type, String date, String month, String value, String cause) {}

    public String getOffice() {
        return office(request);
    }

    public String getMonth() {
        return month(request)
                .orElseGet(() -> YearMonth.from(LocalDate.now(clock)).minusMonths(1))
                .toString();
    }

    public int getDays() {
        return days(request);
    }

    static String office(HttpServletRequest request) {
        return Asked.of(request)
                .said("office")
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    static Optional<YearMonth> month(HttpServletRequest request) {
        return Asked.of(request).month("month");
    }

    static int days(HttpServletRequest request) {
        long days = Asked.of(request).number("days", DAYS);
        return days >= 1 && days <= CutOff.MOST_DAYS ? (int) days : DAYS;
    }

    /** Why there is no test, in a sentence; empty where there is one, and where none was asked for. */
    public String getFault() {
        return request.getAttribute(FAULT) instanceof String key ? reading.say(key) : "";
    }

    public boolean isTested() {
        return test().isPresent();
    }

    /** Which month of which office, and whether it is closed, in a sentence. */
    public String getSummary() {
        return test().map(test -> reading.say(
                        test.closed() ? "cutOff.closed" : "cutOff.open",
                        test.office().code(),
                        reading.month(test.month())))
                .orElse("");
    }

    public List<Part> getParts() {
        return test().map(test -> List.of(
                        part("postedLater", test.postedLater()),
                        part("datedLater", test.datedLater()),
                        part("lastDays", test.lastDays()),
                        part("firstDays", test.firstDays()),
                        part("reversals", test.reversals())))
                .orElse(List.of());
    }

    private Part part(String name, CutOff.Part part) {
        return new Part(
                name,
                reading.say("cutOff.part." + name),
                reading.say("cutOff.part." + name + ".hint", getDays()),
                part.count() > part.entries().size()
                        ? reading.say(
                                "cutOff.largest", part.count(), part.entries().size())
                        : reading.say("cutOff.count", part.count()),
                part.sums().stream()
                        .map(sum ->
                                reading.say("cutOff.sum", reading.money(sum.value(), sum.currency()), sum.entries()))
                        .toList(),
                part.entries().stream().map(this::line).toList());
    }

    private Line line(CutOff.Entry entry) {
        return new Line(
                entry.entry(),
                entry.identifier(),
                types.name(entry.type(), reading.getLanguage()),
                reading.day(entry.date()),
                reading.month(entry.month()),
                reading.money(entry.value(), entry.currency()),
                cause(entry.cause()));
    }

    private String cause(@Nullable String cause) {
        String key = "entry.cause." + cause;
        return cause == null ? "" : reading.knows(key) ? reading.say(key) : cause;
    }

    private Optional<CutOff> test() {
        return request.getAttribute(TEST) instanceof CutOff test ? Optional.of(test) : Optional.empty();
    }
}
