package org.istmo.domain.ledger;

import java.math.BigDecimal;

/**
 * A combination of place and theme and its weight in a split; weights need not add up to anything.
 *
 * @param place ISO 3166-1 alpha-2, a region's code, or {@code unspecified}
 */
record Share(String place, String theme, BigDecimal weight) {}
