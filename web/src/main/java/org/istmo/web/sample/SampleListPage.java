package org.istmo.web.sample;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.reporting.sample.SampleResult;
import org.istmo.reporting.sample.SamplingMethod;
import org.istmo.reporting.sample.StratumBy;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /samples}: samples of the ledger, newest first unless somebody wants them otherwise, and the form that draws another. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SampleListPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("words"),
            List.of(
                    SortedColumn.falling("drawn", "samples.column.day"),
                    SortedColumn.rising("name", "samples.column.sample"),
                    SortedColumn.rising("by", "samples.field.by")),
            25);
    private static final List<String> TERMS = List.of("name", "seed", "size");
    private static final List<String> FILTER = List.of("office", "country", "donor", "grant", "from", "to", "q");
    private static final Set<String> DAYS = Set.of("from", "to");

    private SignedIn signedIn;
    private SampleBook book;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

    protected SampleListPage() {}

    @Inject
    public SampleListPage(SignedIn signedIn, SampleBook book, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.book = book;
        this.reading = reading;
        this.request = request;
    }

    /** A sample. */
    public record Line(long id, String name, String day, String by, String drawn, String open) {}

    /** A field of the form. */
    public record Field(String name, String label, String type, String value, String fault) {}

    /** Something to choose. */
    public record Option(String code, String label, boolean chosen) {}

    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/samples", request::getParameter);
            some = sorting.page(book.slice(signedIn.reader(), sorting.value("words"), sorting.slice()))
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    private Line line(KeptSample sample) {
        return new Line(
                sample.id(),
                sample.terms().name(),
                reading.day(sample.at().toLocalDate()),
                sample.by().name(),
                String.valueOf(sample.drawn()),
                String.valueOf(sample.results().getOrDefault(SampleResult.PENDING, 0)));
    }

    public List<Field> getTerms() {
        return TERMS.stream()
                .map(name -> new Field(
                        name,
                        reading.say("samples.field." + name),
                        "text",
                        typed(name),
                        code(name).isEmpty() ? "" : reading.say("samples.fault." + name)))
                .toList();
    }

    public List<Field> getFilter() {
        return FILTER.stream()
                .map(name -> new Field(
                        name,
                        reading.say("ledgers.field." + name),
                        DAYS.contains(name) ? "date" : "text",
                        typed(name),
                        code(name).isEmpty() ? "" : reading.say("samples.fault.filter")))
                .toList();
    }

    public List<Option> getMethods() {
        return Arrays.stream(SamplingMethod.values())
                .map(method -> new Option(
                        method.word(),
                        reading.say("samples.method." + method.word()),
                        typed("method").equals(method.word())))
                .toList();
    }

    public List<Option> getStrata() {
        return Arrays.stream(StratumBy.values())
                .map(by -> new Option(
                        by.word(),
                        reading.say("samples.by." + by.word()),
                        List.of(typed("strata").split(",")).contains(by.word())))
                .toList();
    }

    public String getStrataFault() {
        return code("strata").isEmpty() ? "" : reading.say("samples.fault.strata");
    }

    /** That the server has no turn for it now, in words; empty when it has. */
    public String getBusy() {
        return code("busy").isEmpty() ? "" : reading.say("ledgers.busy");
    }

    private String typed(String name) {
        return sent().map(typed -> typed.values().getOrDefault(name, "")).orElse("");
    }

    private String code(String name) {
        return sent().map(typed -> typed.faults().getOrDefault(name, "")).orElse("");
    }

    private Optional<SampleTyped> sent() {
        return Optional.ofNullable((SampleTyped) request.getAttribute(SampleTyped.ATTRIBUTE));
    }
}
