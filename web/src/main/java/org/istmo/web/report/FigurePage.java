package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.lineage.CountedTotal;
import org.istmo.reporting.lineage.FactRow;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.Lineage;
import org.istmo.reporting.lineage.LineageRow;
import org.istmo.web.account.SignedIn;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{id}/figures/{key}}: the ledger rows that a figure was made of, or the facts where it is no sum over the ledger. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FigurePage {

    static final String FIGURE = "org.istmo.figure";
    private static final int ON_A_PAGE = 50;
    private static final SortedTable TABLE = new SortedTable(
            List.of(),
            List.of(
                    SortedColumn.rising("entry", "figure.column.entry"),
                    SortedColumn.rising("office", "report.column.office"),
                    SortedColumn.rising("type", "figure.column.type"),
                    SortedColumn.falling("date", "figure.column.date"),
                    SortedColumn.falling("month", "figure.column.month"),
                    SortedColumn.rising("place", "figure.column.place"),
                    SortedColumn.rising("theme", "figure.column.theme"),
                    SortedColumn.falling("amount", "figure.column.amount"),
                    SortedColumn.falling("counted", "figure.column.counted")),
            ON_A_PAGE);

    private static final SortedTable FACTS = new SortedTable(
            List.of(),
            List.of(
                    SortedColumn.rising("ordinal", "figure.column.ordinal"),
                    SortedColumn.rising("says", "figure.column.says"),
                    SortedColumn.rising("reference", "figure.column.reference"),
                    SortedColumn.falling("counted", "figure.column.counted")),
            ON_A_PAGE);

    private static final Pattern PART = Pattern.compile("(?:[0-9]+:)?([0-9]{1,18}):[0-9]+");

    private SignedIn signedIn;
    private Lineage lineage;
    private FigureText text;
    private Reading reading;
    private TransactionTypes types;
    private HttpServletRequest request;
    private @Nullable SortedPage<Row> listed;
    private @Nullable SortedPage<Told> facts;
    private @Nullable CountedTotal total;

    protected FigurePage() {}

    @Inject
    public FigurePage(
            SignedIn signedIn,
            Lineage lineage,
            FigureText text,
            Reading reading,
            TransactionTypes types,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.lineage = lineage;
        this.text = text;
        this.reading = reading;
        this.types = types;
        this.request = request;
    }

    /** A row of the ledger. */
    public record Row(
            long entry,
            int part,
            String activity,
            String office,
            String type,
            String date,
            String month,
            String place,
            String theme,
            String amount,
            String counted) {}

    /**
     * A fact.
     *
     * @param ordinal its place among those of the figure, from 1
     * @param href the page of the figure or of the entry that it names; null where it names neither
     */
    public record Told(
            int ordinal,
            String label,
            String reference,
            String counted,
            @Nullable String href) {}

    public String getLabel() {
        return figure().label().in(reading.getLanguage());
    }

    public String getValue() {
        return said(figure().amount().value());
    }

    /** How many rows there are and what they come to, in a sentence. */
    public String getSum() {
        if (!isOfLedger() && !getApart().isEmpty()) {
            return "";
        }
        return reading.say(isOfLedger() ? "figure.sum" : "figure.sum.facts", total().rows(), said(total().counted()));
    }

    /** Why they do not come to the figure, in a sentence; empty where they do. */
    public String getApart() {
        boolean equal = total().counted().compareTo(figure().amount().value()) == 0;
        if (equal) {
            return "";
        }
        return reading.say(scope().engagement().isPresent() ? "figure.apart.dates" : "figure.apart.rate");
    }

    public String getBack() {
        return "/reports/" + report().id() + "/figures";
    }

    /** Whether it is a sum over the ledger. */
    public boolean isOfLedger() {
        return key().isPresent();
    }

    /** By entry and part, unless somebody wants them otherwise. */
    public SortedPage<Row> getListed() {
        SortedPage<Row> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked(getAddress(), request::getParameter);
            some = sorting.page(key().map(key -> lineage.slice(scope(), report().id(), key, sorting.slice()))
                            .orElse(List.of()))
                    .map(this::row);
            listed = some;
        }
        return some;
    }

    /** By their own order, unless somebody wants them otherwise. */
    public SortedPage<Told> getFacts() {
        SortedPage<Told> some = facts;
        if (some == null) {
            Sorting sorting = FACTS.asked(getAddress(), request::getParameter);
            some = sorting.page(lineage.factSlice(
                            scope(), report().id(), figure().amount().key(), reading.getLanguage(), sorting.slice()))
                    .map(this::told);
            facts = some;
        }
        return some;
    }

    public String getAddress() {
        return FigureAddress.of(report().id(), figure().amount().key());
    }

    private Row row(LineageRow row) {
        return new Row(
                row.entry(),
                row.part(),
                row.activity(),
                row.office(),
                types.name(row.type(), reading.getLanguage()),
                reading.day(row.transactionDate()),
                reading.month(YearMonth.from(row.postingMonth())),
                row.place(),
                row.theme(),
                reading.money(row.amount(), row.currency()),
                said(row.countedValue()));
    }

    private Told told(FactRow row) {
        String reference = row.fact().reference();
        return new Told(
                row.ordinal(),
                row.fact().label().in(reading.getLanguage()),
                reference,
                said(row.fact().counted()),
                row.fact().namesFigure() ? FigureAddress.of(report().id(), reference) : entry(row));
    }

    /** Of a part of an entry: the entry and the part, or its activity before them. */
    private static @Nullable String entry(FactRow row) {
        Matcher part = PART.matcher(row.fact().reference());
        return row.fact().kind().equals("entry") && part.matches() ? "/entries/" + part.group(1) : null;
    }

    private CountedTotal total() {
        CountedTotal found = total;
        if (found == null) {
            found = key().map(key -> lineage.total(scope(), report().id(), key))
                    .orElseGet(
                            () -> lineage.factTotal(report(), figure().amount().key()));
            total = found;
        }
        return found;
    }

    private String said(@Nullable BigDecimal value) {
        return text.said(value, figure().amount().currency());
    }

    private Optional<FigureKey> key() {
        return FigureKey.parse(figure().amount().key());
    }

    private Figure figure() {
        return Optional.ofNullable((Figure) request.getAttribute(FIGURE)).orElseThrow(() -> new Missing("page"));
    }

    private Report report() {
        return Optional.ofNullable((Report) request.getAttribute(FiguresPage.REPORT))
                .orElseThrow(() -> new Missing("page"));
    }

    private Scope scope() {
        return Scope.auditing(signedIn.reader());
    }
}
