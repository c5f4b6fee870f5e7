package org.istmo.domain.money;

import java.util.Arrays;
import java.util.Optional;

/** What the numbers of a rate file are, by its first line. */
enum RateHead {
    /** Units of the currency for one US dollar. */
    UNITS_PER_USD("date,currency,units_per_usd,source"),
    /** Special drawing rights for one unit of the currency, as the International Monetary Fund publishes them for currencies that it does not quote in dollars. */
    SDR_PER_UNIT("date,currency,sdr_per_unit,source");

    private final String text;

    RateHead(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<RateHead> of(String line) {
        return Arrays.stream(values()).filter(head -> head.text.equals(line)).findFirst();
    }
}
