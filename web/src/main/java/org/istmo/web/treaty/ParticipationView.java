package org.istmo.web.treaty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Act;
import org.istmo.domain.treaty.Participation;
import org.jspecify.annotations.Nullable;

/**
 * A State's part in a treaty as JSON.
 *
 * @param version 0 where nothing is known
 * @param confirmed whether a focal point confirmed it; {@code outOfDate} until then
 * @param note what has to be said wherever it shows
 * @param sourceOn the day that the source speaks of
 * @param reservations and declarations, as they were said
 * @param reservationsNote how far they go where they were scraped, or that nobody said or read any; null where a focal point said them
 */
public record ParticipationView(
        String treaty,
        String state,
        long version,
        boolean confirmed,
        boolean outOfDate,
        Bilingual note,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable OffsetDateTime recordedAt,
        @Nullable String recordedBy,
        @Nullable Bilingual reservations,
        @Nullable LocalDate reservationsOn,
        @Nullable Bilingual reservationsNote,
        List<ActView> instruments) {

    /** What the State is to one instrument. */
    public record ActView(
            String instrument,
            String status,
            Bilingual label,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate consentedOn,
            @Nullable String consent,
            @Nullable Bilingual consentLabel) {

        static ActView of(Act act) {
            return new ActView(
                    act.instrument(),
                    act.status().word(),
                    TreatyWords.both("act." + act.status().word()),
                    act.signedOn(),
                    act.consentedOn(),
                    act.consent(),
                    act.consent() == null ? null : TreatyWords.both("consent." + act.consent()));
        }
    }

    static ParticipationView of(Participation participation) {
        return new ParticipationView(
                participation.treaty(),
                participation.state(),
                participation.version(),
                participation.confirmed(),
                !participation.confirmed(),
                note(participation),
                participation.source(),
                participation.sourceOn(),
                participation.recordedAt(),
                participation.recordedBy(),
                participation.reservations(),
                participation.reservationsOn(),
                reservationsNote(participation),
                participation.acts().stream().map(ActView::of).toList());
    }

    private static @Nullable Bilingual reservationsNote(Participation participation) {
        LocalDate day = participation.reservationsOn();
        if (day != null) {
            return TreatyWords.both("reservations.scraped", day.toString());
        }
        return participation.reservations() == null ? TreatyWords.both("reservations.unread") : null;
    }

    private static Bilingual note(Participation participation) {
        LocalDate day = participation.sourceOn();
        if (day == null) {
            return TreatyWords.both("participation.unknown");
        }
        return TreatyWords.both(
                participation.confirmed() ? "participation.confirmed" : "participation.scraped", day.toString());
    }
}
