package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/figures}: every printed figure of a report, each with the way to its rows. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FiguresPage {

    static final String REPORT = "org.istmo.figures.report";
    static final String ALL = "org.istmo.figures";
    private static final SortedTable TABLE = new SortedTable(
            List.of("q"),
            List.of(
                    SortedColumn.rising("place", "figures.column.place"),
                    SortedColumn.rising("figure", "changes.column.figure"),
                    SortedColumn.falling("value", "figures.column.value")),
            50);

    private SignedIn signedIn;
    private ReportLines lines;
    private FigureText text;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<ReportLine> line = Once.of(this::line);
    private @Nullable SortedPage<Line> listed;

    protected FiguresPage() {}

    @Inject
    public FiguresPage(
            SignedIn signedIn, ReportLines lines, FigureText text, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.lines = lines;
        this.text = text;
        this.reading = reading;
        this.request = request;
    }

    /** A figure as its reader writes numbers. */
    public record Line(String label, String value, String href) {}

    public ReportLine getReport() {
        return line.get();
    }

    private ReportLine line() {
        return lines.of(List.of(report()), scope()).get(0);
    }

    /** The page of the report; null to a donor's verifier, who has its figures alone. */
    public @Nullable String getBack() {
        return scope().staff() ? "/reports/" + report().id() : null;
    }

    /** What was looked for in the figures' words. */
    public String getWords() {
        return Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    }

    public String getFound() {
        return reading.say("figures.found", wanted().size());
    }

    /** In the order of the report, unless somebody wants them otherwise. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            some = sorting().pageOf(wanted(), orders()).map(this::line);
            listed = some;
        }
        return some;
    }

    private Line line(Figure figure) {
        return new Line(
                figure.label().in(reading.getLanguage()),
                text.said(figure.amount().value(), figure.amount().currency()),
                FigureAddress.of(report().id(), figure.amount().key()));
    }

    private Map<String, Comparator<Figure>> orders() {
        Map<String, Integer> places = new HashMap<>();
        wanted().forEach(figure -> places.putIfAbsent(figure.amount().key(), places.size()));
        return Map.of(
                "place",
                        Comparator.comparing(
                                figure -> places.getOrDefault(figure.amount().key(), 0)),
                "figure", Comparator.comparing(figure -> figure.label().in(reading.getLanguage())),
                "value", Comparator.comparing(figure -> figure.amount().value()));
    }

    private Sorting sorting() {
        return TABLE.asked("/reports/" + report().id() + "/figures", request::getParameter);
    }

    private List<Figure> wanted() {
        String words = getWords().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(figure -> figure.label()
                        .in(reading.getLanguage())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Figure> all() {
        return Optional.ofNullable((List<Figure>) request.getAttribute(ALL)).orElseThrow(() -> new Missing("page"));
    }

    private Report report() {
        return Optional.ofNullable((Report) request.getAttribute(REPORT)).orElseThrow(() -> new Missing("page"));
    }

    private Scope scope() {
        return Scope.auditing(signedIn.reader());
    }
}
