package org.istmo.web.grant;

import java.util.Map;
import org.istmo.domain.grant.Charge;
import org.jspecify.annotations.Nullable;

/**
 * A direct charge or a levy, apart from the support cost.
 *
 * @param rate percent, when it is one
 */
public record ChargeView(
        String kind, Map<String, String> title, @Nullable String rate, String amount) {

    static ChargeView of(Charge charge) {
        return new ChargeView(
                charge.kind(),
                charge.title(),
                Written.amount(charge.rate()),
                charge.amount().toPlainString());
    }
}
