package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/figures}: every printed figure of a report, each with the way to its rows. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FiguresPage {

    static final String REPORT = "org.istmo.figures.report";
    static final String ALL = "org.istmo.figures";
    private static final int ON_A_PAGE = 50;

    private SignedIn signedIn;
    private ReportLines lines;
    private FigureText text;
    private Reading reading;
    private HttpServletRequest request;

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

    /** In the order of the page. */
    public List<Line> getLines() {
        return wanted().stream()
                .skip((long) (page() - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(figure -> new Line(
                        figure.label().in(reading.getLanguage()),
                        text.said(figure.amount().value(), figure.amount().currency()),
                        FigureAddress.of(report().id(), figure.amount().key())))
                .toList();
    }

    /** Null on the first. */
    public @Nullable String getBefore() {
        return page() > 1 ? address(page() - 1) : null;
    }

    /** Null on the last. */
    public @Nullable String getNext() {
        return (long) page() * ON_A_PAGE < wanted().size() ? address(page() + 1) : null;
    }

    private String address(int page) {
        String words = getWords().isEmpty() ? "" : "q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8) + "&";
        return "/reports/" + report().id() + "/figures?" + words + "page=" + page;
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

    private int page() {
        String asked = Optional.ofNullable(request.getParameter("page")).orElse("");
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
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
