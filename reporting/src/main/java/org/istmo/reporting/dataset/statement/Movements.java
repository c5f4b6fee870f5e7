package org.istmo.reporting.dataset.statement;

import org.istmo.reporting.dataset.Amount;

/**
 * What an account did over some time: it opens with its balance, and closes with that + income + interest - spent - support ± exchange.
 *
 * @param income IATI type 1
 * @param interest IATI type 5
 * @param disbursed IATI type 3, without programme support cost
 * @param expended IATI type 4, without programme support cost
 * @param reimbursed IATI type 7, without programme support cost
 * @param spent the three together
 * @param support programme support cost as it was posted
 * @param exchange a gain, or below zero a loss
 * @param closing the balance at the end
 */
public record Movements(
        Amount income,
        Amount interest,
        Amount disbursed,
        Amount expended,
        Amount reimbursed,
        Amount spent,
        Amount support,
        Amount exchange,
        Amount closing) {}
