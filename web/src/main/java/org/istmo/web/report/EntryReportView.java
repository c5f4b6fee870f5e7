package org.istmo.web.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.EntryReports;
import org.istmo.reporting.lineage.FigureKey.Way;
import org.istmo.reporting.reversal.CountedRow;
import org.istmo.reporting.reversal.MovedFigure;
import org.istmo.reporting.reversal.Reversal;
import org.istmo.reporting.reversal.Standing;
import org.istmo.reporting.reversal.Untold;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A report that counted an entry; amounts are exact strings.
 *
 * @param supersededBy the version that was issued in its stead
 * @param counted the entry's rows as the report counted them, by part
 * @param reversal null when the entry is a reversal itself, which nothing takes back
 */
public record EntryReportView(
        long report,
        String number,
        String type,
        Map<String, String> scope,
        String office,
        ReportView.Period period,
        String status,
        int version,
        @Nullable Long supersededBy,
        List<CountedRowView> counted,
        @Nullable ReversalView reversal,
        List<MovedFigureView> figures) {

    /**
     * A row of the entry.
     *
     * @param measure such as {@code expenditure}
     * @param value_usd null when the currency had no rate on the date
     * @param value_agreement in the currency of its agreement; null where the report does not count by agreements
     */
    public record CountedRowView(
            int part,
            String measure,
            String value,
            String currency,
            @Nullable String value_usd,
            @Nullable String value_agreement) {}

    /**
     * The reversal of the entry.
     *
     * @param entry the number of the one that was posted; null when the entry still stands
     * @param month that it is or would be posted to, such as {@code 2024-07}: the entry's own, or the first open one when that is closed
     * @param standing {@code within} the report's period, so that a revision shows it; {@code later}, so that none does and only a report on that month shows it;
     *     {@code counted} by the report already
     */
    public record ReversalView(@Nullable Long entry, String month, String standing) {}

    /**
     * A figure that the entry is in.
     *
     * @param counted what the entry adds to it; null where that cannot be told, as {@code without}
     * @param without its value had the entry not counted; null where {@code withoutUntold} says why that cannot be told from what the report keeps
     * @param revised its value in a revision once the entry is reversed and all else stays; null where only the revision itself tells, and {@code revisedUntold} why
     * @param rows where the rows are that it was made of
     */
    public record MovedFigureView(
            String key,
            String label,
            String value,
            String currency,
            @Nullable String counted,
            @Nullable String without,
            @Nullable UntoldView withoutUntold,
            @Nullable String revised,
            @Nullable UntoldView revisedUntold,
            String rows) {}

    /**
     * Why a value cannot be told.
     *
     * @param code {@code terms} (it follows from the agreement's terms, and the entry would be taken back in another month), {@code made-of} (of figures by a way that
     *     the report does not keep) or {@code rate} (there is none to convert it by)
     */
    public record UntoldView(String code, String en, String es) {}

    static EntryReportView of(EntryReports.Counting counting, @Nullable Long supersededBy, Language language) {
        Report report = counting.report();
        return new EntryReportView(
                report.id(),
                report.number(),
                report.type(),
                Map.of(report.scopeKind().word(), report.scopeKey()),
                report.office().code(),
                new ReportView.Period(report.from().toString(), report.to().toString()),
                report.status().word(),
                report.version(),
                supersededBy,
                counting.counted().stream().map(EntryReportView::row).toList(),
                counting.reversal()
                        .flatMap(reversal -> counting.standing().map(standing -> reversal(reversal, standing)))
                        .orElse(null),
                counting.figures().stream()
                        .map(moved -> figure(report, moved, language))
                        .toList());
    }

    private static CountedRowView row(CountedRow row) {
        return new CountedRowView(
                row.part(),
                row.measure().key(),
                Optional.ofNullable(row.values().get(Way.TRANSACTED))
                        .map(EntryReportView::text)
                        .orElseThrow(),
                row.currency(),
                text(Optional.ofNullable(row.values().get(Way.DOLLARS))),
                text(Optional.ofNullable(row.values().get(Way.AGREEMENT))));
    }

    private static ReversalView reversal(Reversal reversal, Standing standing) {
        return new ReversalView(
                reversal.entry().orElse(null),
                reversal.month().toString().substring(0, "yyyy-MM".length()),
                standing.word());
    }

    private static MovedFigureView figure(Report report, MovedFigure moved, Language language) {
        Amount amount = moved.figure().amount();
        String key = amount.key();
        return new MovedFigureView(
                key,
                moved.figure().label().in(language),
                amount.value().toPlainString(),
                amount.currency(),
                like(amount, moved.counted()),
                like(amount, moved.without()),
                untold(moved.withoutUntold()),
                like(amount, moved.revised()),
                untold(moved.revisedUntold()),
                "/api/v1/reports/" + report.id() + "/figures/" + key + "/rows");
    }

    private static @Nullable UntoldView untold(Optional<Untold> why) {
        return why.map(its -> new UntoldView(its.word(), said(its, Language.EN), said(its, Language.ES)))
                .orElse(null);
    }

    private static String said(Untold why, Language language) {
        return Reading.words(language, "entry.untold." + why.word());
    }

    /** With the decimals of the figure, or more where it has more. */
    private static @Nullable String like(Amount printed, Optional<BigDecimal> value) {
        return value.map(BigDecimal::stripTrailingZeros)
                .map(its -> its.setScale(Math.max(printed.value().scale(), its.scale()))
                        .toPlainString())
                .orElse(null);
    }

    private static @Nullable String text(Optional<BigDecimal> value) {
        return value.map(EntryReportView::text).orElse(null);
    }

    private static String text(BigDecimal value) {
        return Decimals.plain(value).toPlainString();
    }
}
