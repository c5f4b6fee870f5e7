package org.istmo.domain.grant;

import java.math.BigDecimal;

/**
 * What the ledger holds for an agreement in one currency, from the sums that it keeps. An agreement's own figures lose nothing to overlap or to transfers
 * inside the region; what a child activity reports as well and what is another agency's is in no figure.
 *
 * @param received incoming funds (IATI transaction type 1)
 * @param spent disbursements and expenditure (3 and 4)
 * @param committed outgoing commitments (2): what was promised to somebody, not what is open in the accounts
 */
public record Standing(String currency, BigDecimal received, BigDecimal spent, BigDecimal committed) {}
