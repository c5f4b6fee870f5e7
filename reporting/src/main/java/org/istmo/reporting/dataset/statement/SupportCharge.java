package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Amount;

/**
 * Programme support cost: what the agreement's rate gives beside what was posted.
 *
 * @param rate percent
 * @param lessTransfers whether what is passed on to counterparts is not in the base
 * @param approval who approved a rate below the standard; may be empty
 */
public record SupportCharge(Amount rate, boolean lessTransfers, String approval, Charged within, Charged ever) {

    /**
     * Over some time.
     *
     * @param direct what was spent directly
     * @param transfers of it, what was passed on to counterparts
     * @param base what the rate applies to
     * @param computed base × rate, half-even to the cent
     * @param posted what was charged
     * @param difference computed less posted
     */
    public record Charged(
            Amount direct, Amount transfers, Amount base, Amount computed, Amount posted, Amount difference) {}
}
