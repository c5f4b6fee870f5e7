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
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /rates}: the book of rates, with {@code ?missing} what needs one that it does not have, and where finance brings them. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RatesPage {

    /** What was found wrong with the lines of a file. */
    static final String LINES = "org.istmo.rate.lines";

    private static final String PATH = "/rates";
    private static final String MISSING = "missing";
    private static final SortedTable BOOK = new SortedTable(
            List.of("currency", "from", "to", "versions"),
            List.of(
                    SortedColumn.rising("currency", "rate.column.currency"),
                    SortedColumn.falling("day", "rate.column.day"),
                    SortedColumn.falling("units", "rate.column.units"),
                    SortedColumn.rising("source", "rate.column.source"),
                    SortedColumn.falling("loaded", "rate.column.loaded")),
            25);
    private static final SortedTable LACKED = new SortedTable(
            List.of(MISSING, "office"),
            List.of(
                    SortedColumn.rising("currency", "rate.column.currency"),
                    SortedColumn.falling("day", "rate.column.moved"),
                    SortedColumn.falling("entries", "rate.column.entries"),
                    SortedColumn.falling("amount", "room.column.amount")),
            25);

    private SignedIn signedIn;
    private Rates rates;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;
    private @Nullable SortedPage<Lacking> lacking;

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
        return asked().names(MISSING) && !asked().text(MISSING).equals("no");
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

    /** By currency and day, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = BOOK.asked(PATH, request::getParameter);
            some = sorting.page(rates.slice(scope(), filter(), sorting.slice())).map(this::line);
            listed = some;
        }
        return some;
    }

    /** By currency and day, unless somebody wants them otherwise. */
    public SortedPage<Lacking> getLacking() {
        SortedPage<Lacking> some = lacking;
        if (some == null) {
            Sorting sorting = LACKED.asked(PATH, request::getParameter);
            some = sorting.page(rates.missing(
                            scope(), Optional.of(getOffice()).filter(office -> !office.isEmpty()), sorting.slice()))
                    .map(this::line);
            lacking = some;
        }
        return some;
    }

    /** The same rates as the file that is loaded. */
    public String getFile() {
        return filtered("/rates/rates.csv").toString();
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
                PageAddress.of(PATH)
                                .with("missing", "yes")
                                .with("office", getOffice())
                                .with("currency", one.currency())
                                .with("day", one.date().toString())
                        + "#one");
    }

    RateFilter filter() {
        return new RateFilter(
                Optional.of(getCurrency()).filter(code -> !code.isEmpty()),
                asked().day("from"),
                asked().day("to"),
                isAllVersions());
    }

    private Asked asked() {
        return Asked.of(request);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
