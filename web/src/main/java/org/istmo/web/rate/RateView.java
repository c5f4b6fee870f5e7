package org.istmo.web.rate;

import java.time.format.DateTimeFormatter;
import org.istmo.domain.money.BookedRate;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.money.ExchangeRate;

/**
 * A rate.
 *
 * @param date the day from which it holds
 * @param version counts the corrections of the rate of that day, from 1
 * @param unitsPerUsd units of the currency for one US dollar, an exact string
 * @param source in its own words
 * @param loaded RFC 3339
 * @param newest false for a version that was corrected
 */
public record RateView(
        String currency, String date, int version, String unitsPerUsd, String source, String loaded, boolean newest) {

    static RateView of(BookedRate booked) {
        ExchangeRate rate = booked.rate();
        return new RateView(
                rate.currency(),
                rate.effective().toString(),
                rate.version(),
                Decimals.plain(rate.unitsPerUsd()).toPlainString(),
                rate.source(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(booked.loadedAt()),
                booked.newest());
    }
}
