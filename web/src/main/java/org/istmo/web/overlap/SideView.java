package org.istmo.web.overlap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.overlap.OverlapSide;
import org.istmo.domain.overlap.likeness.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * One of two activities that resemble each other.
 *
 * @param title in the languages that there are words of; a name may be the same in both
 * @param description likewise
 * @param status code of IATI ActivityStatus
 * @param external the agency that it belongs to; null for an office's own
 * @param amounts what was spent, by currency
 * @param participants null when nothing was said
 */
public record SideView(
        long id,
        String identifier,
        String office,
        Words title,
        Words description,
        String status,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String start,
        @Nullable String end,
        List<String> countries,
        List<String> themes,
        List<String> donors,
        @Nullable String external,
        List<Amount> amounts,
        @Nullable Long participants) {

    /** A text in the languages that there is one in; in another it is null. */
    public record Words(@Nullable String en, @Nullable String es) {}

    /** An exact amount of money with its ISO 4217 currency. */
    public record Amount(String value, String currency) {}

    static SideView of(OverlapSide side) {
        return new SideView(
                side.id(),
                side.identifier(),
                side.office(),
                said(side.titleEn(), side.titleEs()),
                said(side.descriptionEn(), side.descriptionEs()),
                side.status(),
                side.stage(),
                side.kind(),
                date(side.start()),
                date(side.end()),
                side.countries(),
                side.themes(),
                side.donors(),
                side.external().isEmpty() ? null : side.external(),
                new TreeMap<>(side.amounts())
                        .entrySet().stream()
                                .map(amount -> new Amount(money(amount.getValue()), amount.getKey()))
                                .toList(),
                side.participants() == 0 ? null : side.participants());
    }

    /** What was said in one language alone stands in the columns of both, and is shown in its own. */
    private static Words said(String en, String es) {
        Map<String, String> told = Tongue.told(Map.of("en", en, "es", es));
        return new Words(told.get("en"), told.get("es"));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** Two decimals at least, and as many more as it has. */
    private static String money(BigDecimal amount) {
        BigDecimal bare = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return (bare.scale() < 2 ? bare.setScale(2) : bare).toPlainString();
    }
}
