package org.istmo.domain.ledger;

import java.util.List;
import org.istmo.domain.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is posted: its parts, and the rate that they were converted by.
 *
 * @param rate null for US dollars, and where there was none
 */
record Allocation(@Nullable ExchangeRate rate, List<Part> parts) {

    Allocation {
        parts = List.copyOf(parts);
    }

    /** The number of the rate's row. */
    @Nullable
    Long rateId() {
        return rate == null ? null : rate.id();
    }

    /** SHA-256, in hexadecimal: two that are posted alike have the same. */
    String digest() {
        StringBuilder text = new StringBuilder();
        text.append(rate == null ? "" : rate.id()).append('\u001e');
        for (Part part : parts) {
            add(
                    text,
                    part.place(),
                    part.theme(),
                    part.donor(),
                    part.agreement(),
                    part.leftOut().word(),
                    part.amount().toPlainString(),
                    part.usd());
            for (Support support : part.supports()) {
                add(
                        text,
                        support.scheme(),
                        support.code(),
                        support.article(),
                        support.amount().toPlainString(),
                        support.usd());
            }
            text.append('\u001e');
        }
        return Movement.sha256(text.toString());
    }

    private static void add(StringBuilder text, @Nullable Object... facts) {
        for (Object fact : facts) {
            text.append(fact == null ? "" : fact).append('\u001f');
        }
    }
}
