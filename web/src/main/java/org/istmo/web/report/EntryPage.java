package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.export.EntryPart;
import org.istmo.reporting.export.LedgerEntry;
import org.istmo.reporting.issue.EntryReports;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.reversal.MovedFigure;
import org.istmo.reporting.reversal.Untold;
import org.istmo.web.account.SignedIn;
import org.istmo.web.audit.Moments;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** {@code /entries/{id}}: what the ledger says of one entry, what it was split into, and the reports that counted it. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class EntryPage {

    static final String ENTRY = "org.istmo.entry";
    static final String REPORTS = "org.istmo.entry.reports";

    /** Columns of the ledger that stand on the page in another way. */
    static final Set<String> APART = Set.of(
            "transaction",
            "currency",
            "share_value",
            "share_usd",
            "figure_value",
            "figure_usd",
            "month",
            "reverses",
            "evidence",
            "evidence_more");

    private SignedIn signedIn;
    private ReportLines lines;
    private FigureText text;
    private Reading reading;
    private TransactionTypes types;
    private PublicAddress address;
    private Moments moments;
    private HttpServletRequest request;
    private final Once<List<Counting>> counting = Once.of(this::counting);

    protected EntryPage() {}

    @Inject
    public EntryPage(
            SignedIn signedIn,
            ReportLines lines,
            FigureText text,
            Reading reading,
            TransactionTypes types,
            PublicAddress address,
            Moments moments,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.lines = lines;
        this.text = text;
        this.reading = reading;
        this.types = types;
        this.address = address;
        this.moments = moments;
        this.request = request;
    }

    /** Something that the ledger says of it. */
    public record Said(String label, String value) {}

    /** A part. */
    public record PartLine(
            String place, String theme, String donor, String grant, String amount, String usd, String leftOut) {}

    /**
     * A report that counted it.
     *
     * @param href of its figures
     * @param reversal what becomes of it when the entry is taken back, in a sentence; empty of a reversal
     */
    public record Counting(ReportLine report, String href, String reversal, List<Moved> figures) {}

    /** A figure that the entry is in. */
    public record Moved(String label, String href, String value, String counted, String without, String revised) {}

    public long getId() {
        return entry().id();
    }

    /** In the order of the ledger's columns. */
    public List<Said> getSaid() {
        return entry().cells().entrySet().stream()
                .filter(cell -> !APART.contains(cell.getKey()))
                .map(cell ->
                        new Said(reading.say("entry.column." + cell.getKey()), value(cell.getKey(), cell.getValue())))
                .toList();
    }

    /** The page of the entry that it takes back; null when it takes none. */
    public @Nullable String getReverses() {
        return Optional.ofNullable(entry().cells().get("reverses"))
                .map(other -> "/entries/" + other)
                .orElse(null);
    }

    /** The page of the entry that takes it back; null while none does. */
    public @Nullable String getReversedBy() {
        return entry().reversedBy().map(other -> "/entries/" + other).orElse(null);
    }

    public List<PartLine> getParts() {
        String currency = entry().text("currency");
        return entry().parts().stream().map(part -> line(part, currency)).toList();
    }

    /** Documents of its activity that the reader may read: their addresses. */
    public List<String> getDocuments() {
        return Arrays.stream(entry().text("evidence").split(" "))
                .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
                .filter(link -> !link.startsWith(address.url() + "/api/"))
                .filter(link -> !link.equals(address.url() + "/entries/" + getId()))
                .toList();
    }

    /** By number. */
    public List<Counting> getReports() {
        return counting.get();
    }

    private List<Counting> counting() {
        List<Report> all =
                some().reports().stream().map(EntryReports.Counting::report).toList();
        Map<Long, ReportLine> said = lines.of(all, Scope.auditing(signedIn.reader())).stream()
                .collect(Collectors.toMap(ReportLine::id, line -> line));
        return some().reports().stream()
                .map(one -> counting(
                        one, Optional.ofNullable(said.get(one.report().id())).orElseThrow()))
                .toList();
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        List<EntryReports.Counting> all = some().reports();
        return some().more()
                ? "/entries/" + getId() + "?after="
                        + all.get(all.size() - 1).report().id() + "#reports"
                : null;
    }

    private PartLine line(EntryPart part, String currency) {
        return new PartLine(
                part.place(),
                part.theme(),
                Optional.ofNullable(part.donor()).orElse(""),
                Optional.ofNullable(part.grant()).orElse(""),
                reading.money(part.amount(), currency),
                part.usd() == null ? reading.say("entry.noRate") : reading.money(part.usd(), "USD"),
                part.leftOut().isEmpty() ? "" : reading.say("entry.leftOut." + part.leftOut()));
    }

    private Counting counting(EntryReports.Counting one, ReportLine line) {
        String reversal = one.reversal()
                .flatMap(taken -> one.standing()
                        .map(standing -> reading.say(
                                "entry.reversal." + standing.word(), reading.month(YearMonth.from(taken.month())))))
                .orElse("");
        return new Counting(
                line,
                "/reports/" + line.id() + "/figures",
                reversal,
                one.figures().stream().map(moved -> moved(line.id(), moved)).toList());
    }

    private Moved moved(long report, MovedFigure moved) {
        Amount amount = moved.figure().amount();
        return new Moved(
                moved.figure().label().in(reading.getLanguage()),
                FigureAddress.of(report, amount.key()),
                text.said(amount.value(), amount.currency()),
                said(moved.counted(), moved.withoutUntold(), amount.currency()),
                said(moved.without(), moved.withoutUntold(), amount.currency()),
                said(moved.revised(), moved.revisedUntold(), amount.currency()));
    }

    /** The value, or why it cannot be told. */
    private String said(Optional<BigDecimal> value, Optional<Untold> untold, String unit) {
        return untold.map(why -> reading.say("entry.untold." + why.word()))
                .orElseGet(() -> text.said(value.orElse(null), unit));
    }

    private String value(String column, Object value) {
        if (column.equals("value")) {
            return reading.money((BigDecimal) value, entry().text("currency"));
        }
        if (column.equals("value_usd")) {
            return reading.money((BigDecimal) value, "USD");
        }
        if (column.equals("type")) {
            return types.name(value.toString(), reading.getLanguage());
        }
        if (column.equals("cause")) {
            return reading.say("entry.cause." + value);
        }
        if (column.equals("left_out")) {
            return Arrays.stream(value.toString().split(";"))
                    .map(reason -> reading.say("entry.leftOut." + reason))
                    .collect(Collectors.joining(", "));
        }
        if (column.equals("period")) {
            return reading.month(YearMonth.parse(value.toString()));
        }
        if (value instanceof Boolean flag) {
            return reading.say(flag ? "entry.yes" : "entry.no");
        }
        if (value instanceof LocalDate day) {
            return reading.day(day);
        }
        if (value instanceof Instant moment) {
            return moments.said(moment);
        }
        return value instanceof BigDecimal number ? reading.number(number) : value.toString();
    }

    private LedgerEntry entry() {
        return Optional.ofNullable((LedgerEntry) request.getAttribute(ENTRY)).orElseThrow(() -> new Missing("page"));
    }

    private EntryReports.Some some() {
        return Optional.ofNullable((EntryReports.Some) request.getAttribute(REPORTS))
                .orElseThrow(() -> new Missing("page"));
    }
}
