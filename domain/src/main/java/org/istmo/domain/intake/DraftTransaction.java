package org.istmo.domain.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as somebody sent it.
 *
 * @param line where its element begins in the file, from 1
 * @param reference the publisher's own, possibly empty; not an identity
 * @param type code of IATI TransactionType
 * @param date transaction-date, which chooses the exchange rate
 * @param value exact; may be negative
 * @param currency ISO 4217: the value's own, or else the activity's default
 * @param sectors empty when the activity's apply
 * @param places empty when the activity's apply
 * @param document its number in the accounting system, or empty
 * @param grant the number of the agreement that it names, or null when the activity's terms apply
 * @param budgetLine code of a line of that agreement's budget, or empty
 * @param costCategory code of {@code cost_category}, or null
 */
public record DraftTransaction(
        int line,
        String reference,
        String type,
        LocalDate date,
        BigDecimal value,
        String currency,
        LocalDate valueDate,
        String description,
        DraftParty provider,
        DraftParty receiver,
        List<DraftShare> sectors,
        List<DraftShare> places,
        String document,
        @Nullable String grant,
        String budgetLine,
        @Nullable String costCategory) {

    public DraftTransaction {
        sectors = List.copyOf(sectors);
        places = List.copyOf(places);
    }
}
