package org.istmo.web.grant;

import java.util.Map;
import org.istmo.domain.grant.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * An amendment.
 *
 * @param amountChange an exact string in the agreement's currency
 * @param end the new last day
 * @param document null when there is none, or when it is above the reader's level
 */
public record AmendmentView(
        String number,
        String date,
        String kind,
        @Nullable String amountChange,
        @Nullable String end,
        @Nullable String signedBy,
        @Nullable String document,
        String sensitivity,
        Map<String, String> description) {

    static AmendmentView of(Amendment amendment) {
        return new AmendmentView(
                amendment.number(),
                amendment.date().toString(),
                amendment.kind().word(),
                Written.amount(amendment.amountChange()),
                Written.day(amendment.end()),
                Written.text(amendment.signedBy()),
                Written.text(amendment.document()),
                amendment.sensitivity().word(),
                amendment.words());
    }
}
