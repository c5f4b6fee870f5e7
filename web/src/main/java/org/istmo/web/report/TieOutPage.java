package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.tieout.Acceptance;
import org.istmo.reporting.tieout.Severity;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.TieOutBook;
import org.istmo.reporting.tieout.Untied;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Asked;
import org.istmo.web.page.Looked;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/tie-out}: what keeps the draft from being submitted, and what those who clear it should know. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TieOutPage {

    /** The exception whose acceptance was not taken. */
    static final String ABOUT = "org.istmo.tie-out.about";

    static final String REPORT = "org.istmo.tie-out.report";

    private static final Pattern FIGURES = Pattern.compile("/api/v1(/reports/\\d+(?:/figures(?:/[^/]+)?)?)(?:/rows)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,12})?");
    private static final Pattern REDRAFT = Pattern.compile("/api/v1(/reports/\\d+)/redraft");
    private static final Pattern MONTH = Pattern.compile("/api/v1(/periods/[^/]+/[^/]+)/checks");
    private static final String RATES = "/api/v1/rates/missing";

    private SignedIn signedIn;
    private LedgerLooks looks;
    private TieOutBook book;
    private ReceptionWords words;
    private FigureText figures;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<Looked<TieOut>> looked = Once.of(() -> looks.tieOut(report()));
    private final Once<List<Line>> lines = Once.of(this::lines);
    private final Once<List<Checked>> checks = Once.of(this::checks);

    protected TieOutPage() {}

    @Inject
    public TieOutPage(
            SignedIn signedIn,
            LedgerLooks looks,
            TieOutBook book,
            ReceptionWords words,
            FigureText figures,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.looks = looks;
        this.book = book;
        this.words = words;
        this.figures = figures;
        this.reading = reading;
        this.request = request;
    }

    /**
     * Something that does not tie.
     *
     * @param values what is printed and what should be, in a sentence; empty for words
     * @param way the page where it is put right or looked at; null where there is none
     * @param accepted by whom and why; empty while nobody did
     * @param mayAccept whether the reader may accept it
     * @param typed the reason as it was typed, where it was not taken
     */
    public record Line(
            String id,
            String check,
            String severity,
            boolean blocks,
            String detail,
            String values,
            @Nullable String way,
            String accepted,
            boolean mayAccept,
            String typed,
            String fault) {}

    /** @param state {@code done}, {@code draft} where it warns or {@code failed}: also chooses the badge */
    public record Checked(String name, String state, String said) {}

    public long getId() {
        return report().id();
    }

    public String getNumber() {
        return ReportLines.numbered(report());
    }

    /** What was found, unless that takes longer than this page: nothing else of what was found is asked for then. */
    public Looked<TieOut> getLooked() {
        return looked.get();
    }

    /** Whether it can be submitted, in a sentence. */
    public String getVerdict() {
        return reading.say(found().clean() ? "tieOut.clean" : "tieOut.blocked", found().blocks(), found().warns());
    }

    public boolean isClean() {
        return found().clean();
    }

    /** When it was looked at, in a sentence. */
    public String getWhen() {
        return reading.say("tieOut.when", words.day(report(), found().checkedAt()));
    }

    public List<Checked> getChecks() {
        return checks.get();
    }

    private List<Checked> checks() {
        return found().checks().stream()
                .map(check -> new Checked(
                        reading.say("tieOut.check." + check.check().word()),
                        check.blocks() + check.warns() == 0 ? "done" : check.blocks() > 0 ? "failed" : "draft",
                        check.blocks() + check.warns() == 0
                                ? reading.say("tieOut.ties")
                                : reading.say("tieOut.counts", check.blocks(), check.warns())))
                .toList();
    }

    /** What blocks before what warns. */
    public List<Line> getLines() {
        return lines.get();
    }

    private List<Line> lines() {
        Map<String, Acceptance> accepted =
                book.acceptances(report()).stream().collect(Collectors.toMap(Acceptance::warning, Function.identity()));
        return found().exceptions().stream()
                .sorted(Comparator.comparing(Untied::severity))
                .map(one -> line(one, accepted.get(one.id())))
                .toList();
    }

    /** What came of the form that was sent just now, in a sentence; empty when none was. */
    public String getDone() {
        return Asked.of(request).text("done").equals("accepted") ? reading.say("tieOut.done") : "";
    }

    /** Why an acceptance was not taken as a whole; empty where it was. */
    public String getProblem() {
        return FormTaker.shown(request).fault(FilledForm.WHOLE);
    }

    private Line line(Untied one, @Nullable Acceptance accepted) {
        boolean typed = one.id().equals(request.getAttribute(ABOUT));
        FilledForm form = FormTaker.shown(request);
        boolean blocks = one.severity() == Severity.BLOCKS;
        return new Line(
                one.id(),
                reading.say("tieOut.check." + one.check().word()),
                reading.say(blocks ? "tieOut.blocks" : "tieOut.warns"),
                blocks,
                one.detail().in(reading.getLanguage()),
                values(one),
                page(one.way()),
                accepted == null
                        ? ""
                        : reading.say(
                                "tieOut.accepted",
                                accepted.by(),
                                words.day(report(), accepted.at()),
                                accepted.reason()),
                !blocks && accepted == null && isAccepting(),
                typed ? form.value("reason") : "",
                typed ? form.fault("reason") : "");
    }

    private boolean isAccepting() {
        return reader().is(Role.FINANCE) && reader().actsFor(report().office());
    }

    private String values(Untied one) {
        boolean counted = one.expected() == null
                && one.unit().isEmpty()
                && NUMBER.matcher(said(one.printed())).matches();
        if (counted || (one.printed() == null && one.expected() == null)) {
            return "";
        }
        return one.expected() == null
                ? reading.say("tieOut.printed", said(one.printed(), one.unit()))
                : reading.say("tieOut.values", said(one.printed(), one.unit()), said(one.expected(), one.unit()));
    }

    /** A dash where nothing is said. */
    private static String said(@Nullable String value) {
        return value == null ? "–" : value;
    }

    /** As the reader writes numbers, where it is one. */
    private String said(@Nullable String value, String unit) {
        return value != null && NUMBER.matcher(value).matches()
                ? figures.said(new BigDecimal(value), unit)
                : said(value);
    }

    /** The page for a way of the API; null where there is no page. */
    static @Nullable String page(String way) {
        Matcher figure = FIGURES.matcher(way);
        Matcher month = MONTH.matcher(way);
        if (figure.matches()) {
            return figure.group(1);
        }
        Matcher redraft = REDRAFT.matcher(way);
        if (redraft.matches()) {
            return redraft.group(1) + "#clearance";
        }
        if (month.matches()) {
            return month.group(1);
        }
        return way.startsWith(RATES) ? "/rates?missing=yes" : null;
    }

    private TieOut found() {
        return getLooked().seen().orElseThrow();
    }

    private Report report() {
        if (request.getAttribute(REPORT) instanceof Report report) {
            return report;
        }
        throw new Missing("report");
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
