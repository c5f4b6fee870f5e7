package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of a questionnaire.
 *
 * @param cycle of the treaty's review mechanism, from 1; null where the treaty has none
 * @param date the day that its answers speak of
 * @param source what the assessments that come of it name as theirs
 * @param version of the round itself; each answer and each task has its own
 * @param closedAt null while it is open
 * @param consent what the State lets be known; null where nobody recorded anything
 * @param reopenings how it was opened again, the first one first; none to an auditor
 */
public record Round(
        RoundKey key,
        @Nullable Integer cycle,
        LocalDate date,
        String source,
        long version,
        OffsetDateTime openedAt,
        String openedBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        @Nullable Consent consent,
        Progress progress,
        List<Reopening> reopenings) {

    public Round {
        reopenings = List.copyOf(reopenings);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether the State lets all of it be known, and did not take that back. */
    public boolean isReleased() {
        return consent != null && consent.isInForce() && consent.covers() == Consent.Covers.FULL_REPORT;
    }

    /** How the trail refers to it: by its number alone, since of what is confidential it says no more. */
    String reference() {
        return "round:" + key.id();
    }
}
