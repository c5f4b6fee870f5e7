package org.istmo.web.treaty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.questionnaire.Consent;
import org.istmo.domain.questionnaire.Progress;
import org.istmo.domain.questionnaire.Reopening;
import org.istmo.domain.questionnaire.Round;
import org.jspecify.annotations.Nullable;

/**
 * A round as JSON.
 *
 * @param date the day that its answers speak of
 * @param source what the assessments that come of it name as theirs
 * @param status {@code open} or {@code closed}
 * @param consent what the State lets be known; null where nothing is on record
 * @param reopenings that it was closed before and opened again, and why; none to an auditor
 */
public record RoundView(
        long id,
        String treaty,
        String state,
        @Nullable Integer cycle,
        LocalDate date,
        String source,
        String status,
        Bilingual label,
        long version,
        OffsetDateTime openedAt,
        String openedBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        @Nullable ConsentView consent,
        ProgressView progress,
        List<Reopening> reopenings,
        String href) {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    /** Counts of articles; nothing here weighs an answer. */
    public record ProgressView(long questions, long answered, long confirmed, long takenOver, long prefilled) {

        static ProgressView of(Progress progress) {
            return new ProgressView(
                    progress.questions(),
                    progress.answered(),
                    progress.confirmed(),
                    progress.takenOver(),
                    progress.prefilled());
        }
    }

    /** A consent. */
    public record ConsentView(
            long version,
            String covers,
            Bilingual label,
            boolean inForce,
            LocalDate givenOn,
            String reference,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalReference,
            OffsetDateTime recordedAt,
            String recordedBy) {

        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.version(),
                    consent.covers().word(),
                    TreatyWords.both("consent." + consent.covers().word()),
                    consent.isInForce(),
                    consent.givenOn(),
                    consent.reference(),
                    consent.withdrawnOn(),
                    consent.withdrawalReference(),
                    consent.recordedAt(),
                    consent.recordedBy());
        }
    }

    static RoundView of(Round round) {
        String status = round.isOpen() ? OPEN : CLOSED;
        Consent consent = round.consent();
        return new RoundView(
                round.key().id(),
                round.key().treaty(),
                round.key().state(),
                round.cycle(),
                round.date(),
                round.source(),
                status,
                TreatyWords.both("round." + status),
                round.version(),
                round.openedAt(),
                round.openedBy(),
                round.closedAt(),
                round.closedBy(),
                consent == null ? null : ConsentView.of(consent),
                ProgressView.of(round.progress()),
                round.reopenings(),
                RoundPaths.of(round.key()));
    }
}
