package org.istmo.domain.activity;

import java.math.BigDecimal;

/**
 * A share of an activity's money that supports a cooperation framework or an article of a treaty.
 *
 * @param scheme {@value #FRAMEWORK} or {@value #TREATY}: each is a whole of its own
 * @param code of the framework or the treaty
 * @param article of the treaty, or empty
 * @param percentage 0 to 100
 */
public record SupportShare(String scheme, String code, String article, BigDecimal percentage) {

    public static final String FRAMEWORK = "framework";
    public static final String TREATY = "treaty";
}
