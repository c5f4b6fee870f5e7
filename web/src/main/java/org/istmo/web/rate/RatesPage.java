package org.istmo.web.rate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.access.Role;
import org.istmo.domain.money.BookedRate;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.money.MissingRate;
import org.istmo.domain.money.RateFilter;
import org.istmo.domain.money.Rates;
import org.istmo.domain.scope.Scope;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.PageAddress;
import org.jspecify.annotations.Nullable;

/** {@code /rates}: the book of rates, with {@code ?missing} what needs one that it does not have, and where finance brings them. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RatesPage {

    /** What was found wrong with the lines of a file. */
    static final String LINES = "org.istmo.rate.lines";

    private static final int ON_A_PAGE = 25;

    private SignedIn signedIn;
    private Rates rates;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<BookedRate> found;
    private @Nullable List<MissingRate> lacking;

    protected RatesPage() {}

    @Inject
    public RatesPage(SignedIn signedIn, Rates rates, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.rates = rates;
        this.reading = reading;
        this.request = request;
    }

    /** A rate; {@code corrected} where a later version of it is there. */
    public record Line(
            String currency, String day, int version, String units, String source, String loaded, boolean corrected) {}

    /** @param enterHref the form with this currency and day in it */
    public record Lacking(String currency, String day, long entries, String amount, String offices, String enterHref) {}

    /** Whether what needs a rate is listed, and not the book. */
    public boolean isMissing() {
        return asked().names("missing");
    }

    public boolean isLoading() {
        return signedIn.reader().is(Role.FINANCE);
    }

    public String getCurrency() {
        return asked().said("currency").filter(code -> code.matches("[A-Z]{3}")).orElse("");
    }

    public String getFrom() {
        return asked().day("from").map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return asked().day("to").map(LocalDate::toString).orElse("");
    }

    public boolean isAllVersions() {
        return asked().text("versions").equals("all");
    }

    public String getOffice() {
        return asked().said("office")
                .filter(code -> code.matches("[A-Z0-9-]{1,20}"))
                .orElse("");
    }

    /** By currency, day and version. */
    public List<Line> getLines() {
        return found().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    /** By currency and day. */
    public List<Lacking> getLacking() {
        return lacking().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        if (isMissing()) {
            return lacking().size() > ON_A_PAGE
                    ? here().with("after", place(lacking().get(ON_A_PAGE - 1))).toString()
                    : null;
        }
        return found().size() > ON_A_PAGE
                ? here().with("after", place(found().get(ON_A_PAGE - 1))).toString()
                : null;
    }

    /** Null on the first page. */
    public @Nullable String getFirst() {
        return asked().names("after") ? here().toString() : null;
    }

    /** The same rates as the file that is loaded. */
    public String getFile() {
        return filtered("/rates/rates.csv").toString();
    }

    private PageAddress here() {
        return isMissing()
                ? PageAddress.of("/rates").with("missing", "yes").with("office", getOffice())
                : filtered("/rates");
    }

    private PageAddress filtered(String path) {
        return PageAddress.of(path)
                .with("currency", getCurrency())
                .with("from", getFrom())
                .with("to", getTo())
                .with("versions", isAllVersions() ? "all" : "");
    }

    /** The form of one rate: as it was typed, or with what its address names. */
    public FilledForm getForm() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        Map<String, List<String>> values = new TreeMap<>();
        asked().day("day").ifPresent(day -> values.put("date", List.of(day.toString())));
        values.put("currency", List.of(getCurrency()));
        return FilledForm.holding(values);
    }

    /** The first line of a file. */
    public String getHead() {
        return RateCsv.HEAD;
    }

    /** What is wrong with the lines of the file that was sent just now. */
    public List<?> getWrongLines() {
        return request.getAttribute(LINES) instanceof List<?> lines ? lines : List.of();
    }

    /** What came of the rates that were brought just now, in a sentence; empty when none were. */
    public String getDone() {
        String done = asked().text("done");
        if (!done.matches("\\d{1,9}(-\\d{1,9}){3}")) {
            return "";
        }
        Object[] counts =
                Arrays.stream(done.split("-", -1)).map(Integer::valueOf).toArray();
        return reading.say("rate.done", counts);
    }

    private Line line(BookedRate booked) {
        return new Line(
                booked.rate().currency(),
                reading.day(booked.rate().effective()),
                booked.rate().version(),
                reading.number(Decimals.plain(booked.rate().unitsPerUsd()), 12),
                booked.rate().source(),
                reading.day(
                        booked.loadedAt().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()),
                !booked.newest());
    }

    private Lacking line(MissingRate one) {
        return new Lacking(
                one.currency(),
                reading.day(one.date()),
                one.entries(),
                reading.money(one.amount(), one.currency()),
                String.join(", ", one.offices()),
                PageAddress.of("/rates")
                                .with("missing", "yes")
                                .with("office", getOffice())
                                .with("currency", one.currency())
                                .with("day", one.date().toString())
                        + "#one");
    }

    private List<BookedRate> found() {
        List<BookedRate> some = found;
        if (some == null) {
            some = rates.page(scope(), filter(), after(), ON_A_PAGE + 1);
            found = some;
        }
        return some;
    }

    private List<MissingRate> lacking() {
        List<MissingRate> some = lacking;
        if (some == null) {
            some = rates.missing(
                    scope(), Optional.of(getOffice()).filter(office -> !office.isEmpty()), after(), ON_A_PAGE + 1);
            lacking = some;
        }
        return some;
    }

    RateFilter filter() {
        return new RateFilter(
                Optional.of(getCurrency()).filter(code -> !code.isEmpty()),
                asked().day("from"),
                asked().day("to"),
                isAllVersions());
    }

    private static String place(BookedRate booked) {
        return booked.rate().currency() + "_" + booked.rate().effective() + "_"
                + booked.rate().version();
    }

    private static String place(MissingRate one) {
        return one.currency() + "_" + one.date() + "_0";
    }

    private Rates.Place after() {
        String[] parts = asked().text("after").split("_", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{4}-\\d{2}-\\d{2}") || !parts[2].matches("\\d{1,9}")) {
            return Rates.Place.START;
        }
        return Asked.dayOf(parts[1])
                .map(day -> new Rates.Place(parts[0], day, Integer.parseInt(parts[2])))
                .orElse(Rates.Place.START);
    }

    private Asked asked() {
        return Asked.of(request);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
