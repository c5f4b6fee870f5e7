package org.istmo.web.grant;

import org.istmo.domain.grant.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * An instalment.
 *
 * @param reference the number of its document in the accounting system
 */
public record InstalmentView(
        @Nullable String due,
        @Nullable String condition,
        String currency,
        String amount,
        @Nullable String receivedOn,
        @Nullable String reference) {

    static InstalmentView of(Instalment instalment) {
        return new InstalmentView(
                Written.day(instalment.due()),
                Written.text(instalment.condition()),
                instalment.currency(),
                instalment.amount().toPlainString(),
                Written.day(instalment.receivedOn()),
                Written.text(instalment.reference()));
    }
}
