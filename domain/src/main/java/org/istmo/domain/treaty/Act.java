package org.istmo.domain.treaty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A State's part in one instrument.
 *
 * @param consentedOn when it consented to be bound; only a party's
 * @param consent how: {@code ratification}, {@code acceptance}, {@code approval}, {@code accession}, {@code succession}, or {@code by-protocol} where it takes
 *     part in the Single Convention as amended by virtue of the Protocol of 1972
 */
public record Act(
        String instrument,
        ActStatus status,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate consentedOn,
        @Nullable String consent) {

    static Act unknown(Instrument instrument) {
        return new Act(instrument.code(), ActStatus.UNKNOWN, null, null, null);
    }
}
