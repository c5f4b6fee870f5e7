package org.istmo.reporting.dataset.statement;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Amount;

/**
 * The last statement of the same agreement or donor that was issued on a period before this one.
 *
 * @param to the last day of its period
 * @param balances what it closed with and this one opens with, by agreement; none where it printed no balance
 */
public record LastIssued(String number, int version, LocalDate issuedOn, LocalDate to, List<Carried> balances) {

    public LastIssued {
        balances = List.copyOf(balances);
    }

    /**
     * A balance of an agreement that both have.
     *
     * @param difference this one's opening balance less the last closing one: nothing, when the period follows on the last one's
     */
    public record Carried(String grant, Amount closing, Amount opening, Amount difference) {}
}
