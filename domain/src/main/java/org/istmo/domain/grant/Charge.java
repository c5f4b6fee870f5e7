package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.Decimals;

/**
 * What the agreement's amount holds beside budget lines and support cost.
 *
 * @param kind {@value #DIRECT} or {@value #LEVY}
 * @param title by language
 * @param rate percent, when it is one
 * @param amount in the agreement's currency
 */
public record Charge(String kind, Map<String, String> title, Optional<BigDecimal> rate, BigDecimal amount) {

    public static final String DIRECT = "direct-charge";
    public static final String LEVY = "levy";

    public Charge {
        title = Bilingual.kept(title);
        rate = rate.map(Decimals::plain);
        amount = Decimals.plain(amount);
    }
}
