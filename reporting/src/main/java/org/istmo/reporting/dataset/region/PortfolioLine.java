package org.istmo.reporting.dataset.region;

import java.time.LocalDate;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in a portfolio, in US dollars.
 *
 * @param id the number of its row
 * @param donor by its code, so that a line of the page is enough
 * @param donorName what the code stands for; null in a portfolio that was frozen before it was kept
 * @param end its last day in force, by the amendments up to the portfolio's day
 * @param daysLeft from the portfolio's day to its last; below zero when it is over
 * @param urgency what it is listed for: the first that applies
 * @param amount in force by the amendments up to the portfolio's day, converted on the portfolio's day; null where there is no rate
 * @param spent disbursements and expenditure since the beginning
 * @param burn spent of the amount, in percent; null without an amount
 * @param elapsed days gone by of its days in all, in percent
 * @param unspent the amount less what is spent; null without an amount
 * @param perMonth unspent for each month left; null when it is over
 * @param nextDue the day on which the next report is due, or null when none is
 * @param overdue reports of the kinds made here that are due and were not issued by the portfolio's day
 */
public record PortfolioLine(
        long id,
        String number,
        Text donor,
        @Nullable Text donorName,
        LocalDate end,
        Counted daysLeft,
        Urgency urgency,
        @Nullable Amount amount,
        Amount spent,
        @Nullable Amount burn,
        Amount elapsed,
        @Nullable Amount unspent,
        @Nullable Amount perMonth,
        @Nullable LocalDate nextDue,
        Counted overdue) {

    /** Why a head of office looks at it first. */
    public enum Urgency {
        /** A report is due and not issued. */
        OVERDUE,
        /** It ends within six months. */
        EXPIRING,
        /** It is over and money is left. */
        UNSPENT,
        RUNNING,
        /** It is over and nothing is left. */
        OVER
    }
}
