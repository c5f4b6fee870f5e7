package org.istmo.domain.intake;

import java.math.BigDecimal;

/**
 * An article of a treaty that an activity supports.
 *
 * @param treaty code of the instrument, such as {@code UNCAC}
 * @param article as the instrument numbers it, such as {@code 5} or {@code 21 bis}
 * @param percentage share of the activity's money, above 0 and up to 100
 */
public record DraftArticle(String treaty, String article, BigDecimal percentage) {}
