package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a State lets be known of a round.
 *
 * @param version from 1
 * @param reference of the note verbale or other document that says so
 * @param withdrawnOn the day on which the State took it back; null while it stands
 */
public record Consent(
        long version,
        Covers covers,
        LocalDate givenOn,
        String reference,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReference,
        OffsetDateTime recordedAt,
        String recordedBy) {

    /** How much a consent opens. */
    public enum Covers {
        /** Of each article the status, the recommendations and the needs. */
        EXECUTIVE_SUMMARY,
        /** All that was answered. */
        FULL_REPORT;

        /** The word in the API and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when there is none of that word */
        public static Covers of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isInForce() {
        return withdrawnOn == null;
    }
}
