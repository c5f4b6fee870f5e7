package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;

/**
 * An agreement's account: every amount is in its currency.
 *
 * @param grant the agreement's number
 * @param currency ISO 4217
 * @param agreed the amount after amendments
 * @param before what was posted before the period; its closing balance is the period's opening one
 * @param within what was posted in the period, closing with the opening balance and that
 * @param ever both; it closes as the period does
 */
public record Account(
        String grant, Text title, String currency, Amount agreed, Movements before, Movements within, Movements ever) {}
