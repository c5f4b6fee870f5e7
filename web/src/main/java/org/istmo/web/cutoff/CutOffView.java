package org.istmo.web.cutoff;

import java.util.List;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.cutoff.CutOff;
import org.jspecify.annotations.Nullable;

/**
 * What to look at around the end of a month.
 *
 * @param closed whether the month is closed
 * @param postedLater dated in the month and posted after it
 * @param datedLater posted in the month and dated after it
 * @param lastDays dated in the last days of the month
 * @param firstDays dated in the first days after it
 * @param reversals posted in the first days after it
 */
public record CutOffView(
        String office,
        String month,
        int days,
        boolean closed,
        PartView postedLater,
        PartView datedLater,
        PartView lastDays,
        PartView firstDays,
        PartView reversals) {

    /**
     * A part.
     *
     * @param count how many entries it has, named or not
     * @param sums of all of them by currency
     * @param entries the largest, by their value in US dollars
     */
    public record PartView(long count, List<SumView> sums, List<EntryView> entries) {}

    /** @param value an exact string in the currency */
    public record SumView(String currency, long entries, String value) {}

    /**
     * An entry.
     *
     * @param period month that it is posted in
     * @param valueUsd null without a rate
     * @param href where the entries of its activity are told; to a donor's verifier, the reports that counted it
     */
    public record EntryView(
            long entry,
            String activity,
            String type,
            String date,
            String period,
            String postedAt,
            String value,
            String currency,
            @Nullable String valueUsd,
            String cause,
            @Nullable Long reverses,
            String document,
            String href) {}

    static CutOffView of(Scope scope, CutOff cutOff) {
        return new CutOffView(
                cutOff.office().code(),
                cutOff.month().toString(),
                cutOff.days(),
                cutOff.closed(),
                part(scope, cutOff.postedLater()),
                part(scope, cutOff.datedLater()),
                part(scope, cutOff.lastDays()),
                part(scope, cutOff.firstDays()),
                part(scope, cutOff.reversals()));
    }

    private static PartView part(Scope scope, CutOff.Part part) {
        return new PartView(
                part.count(),
                part.sums().stream()
                        .map(sum -> new SumView(
                                sum.currency(),
                                sum.entries(),
                                Decimals.plain(sum.value()).toPlainString()))
                        .toList(),
                part.entries().stream().map(entry -> entry(scope, entry)).toList());
    }

    private static EntryView entry(Scope scope, CutOff.Entry entry) {
        return new EntryView(
                entry.entry(),
                entry.identifier(),
                entry.type(),
                entry.date().toString(),
                entry.month().toString(),
                entry.postedAt().toString(),
                Decimals.plain(entry.value()).toPlainString(),
                entry.currency(),
                entry.usd().map(usd -> Decimals.plain(usd).toPlainString()).orElse(null),
                entry.cause(),
                entry.reverses().orElse(null),
                entry.document(),
                scope.engagement().isPresent()
                        ? "/api/v1/entries/" + entry.entry() + "/reports"
                        : "/api/v1/activities/" + entry.activity() + "/entries");
    }
}
