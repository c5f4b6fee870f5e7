package org.istmo.web.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.activity.ActivityEntry;
import org.istmo.domain.money.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * A posted entry with its parts.
 *
 * @param type code of IATI TransactionType
 * @param period the month that it was posted to
 * @param usd the parts' US dollars added up; null when any has none, for want of a rate
 * @param reverses the entry that it takes back
 * @param reversedBy the entry that takes it back
 * @param cause why it was posted
 */
public record EntryView(
        long id,
        String type,
        String date,
        String period,
        String value,
        String currency,
        String valueDate,
        @Nullable String usd,
        @Nullable RateView rate,
        String way,
        @Nullable String document,
        @Nullable String reference,
        @Nullable String description,
        @Nullable Long reverses,
        @Nullable Long reversedBy,
        String cause,
        List<PartView> parts) {

    /** The rate of the conversion, with its own source. */
    public record RateView(String unitsPerUsd, String effective, int version, String source) {

        static @Nullable RateView of(ActivityEntry.@Nullable Rate rate) {
            return rate == null
                    ? null
                    : new RateView(
                            rate.unitsPerUsd().stripTrailingZeros().toPlainString(),
                            rate.effective().toString(),
                            rate.version(),
                            rate.source());
        }
    }

    /**
     * A part.
     *
     * @param leftOut why it is not in consolidated figures: {@code same-money}, {@code transfer}, {@code parent-apart} (of another agreement
     *     than its children's: its own figures keep all three), {@code parent} or {@code external}; null when it is
     */
    public record PartView(
            String country,
            String theme,
            String value,
            @Nullable String usd,
            @Nullable String donor,
            @Nullable String grant,
            @Nullable String leftOut) {

        static PartView of(ActivityEntry.Part part) {
            return new PartView(
                    part.place(),
                    part.theme(),
                    Decimals.plain(part.amount()).toPlainString(),
                    ActivityView.text(part.usd()),
                    part.donor(),
                    part.grant(),
                    ActivityView.filled(part.leftOut()));
        }
    }

    static EntryView of(ActivityEntry entry) {
        return new EntryView(
                entry.id(),
                entry.type(),
                entry.date().toString(),
                entry.postingMonth().toString().substring(0, "yyyy-MM".length()),
                Decimals.plain(entry.amount()).toPlainString(),
                entry.currency(),
                entry.valueDate().toString(),
                usd(entry),
                RateView.of(entry.rate()),
                entry.way(),
                ActivityView.filled(entry.document()),
                ActivityView.filled(entry.reference()),
                ActivityView.filled(entry.description()),
                entry.reverses(),
                entry.reversedBy(),
                entry.cause(),
                entry.parts().stream().map(PartView::of).toList());
    }

    private static @Nullable String usd(ActivityEntry entry) {
        List<BigDecimal> converted = entry.parts().stream()
                .map(ActivityEntry.Part::usd)
                .filter(Objects::nonNull)
                .toList();
        return converted.size() < entry.parts().size()
                ? null
                : converted.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }
}
