package org.istmo.domain.treaty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a State's part in a treaty.
 *
 * @param version from 1; 0 where nothing was known
 * @param recordedAt when it became known here; of what was scraped, when it was
 * @param recordedBy the account that confirmed it; null of what was scraped
 * @param confirmed whether a focal point confirmed it with a source; until then it is out of date
 * @param source where it is from
 * @param sourceOn the day that the source speaks of
 * @param reservations and declarations; none that were not read are in it
 * @param reservationsOn the day of the list that they were read from; null where no list was: of what a focal point said, and of treaties that none was found of
 * @param acts one for each of the treaty's instruments, in their order
 */
public record Participation(
        String treaty,
        String state,
        long version,
        @Nullable OffsetDateTime recordedAt,
        @Nullable String recordedBy,
        boolean confirmed,
        @Nullable String source,
        @Nullable LocalDate sourceOn,
        @Nullable Bilingual reservations,
        @Nullable LocalDate reservationsOn,
        List<Act> acts) {

    /** How a State consents to be bound, whatever the instrument. */
    public static final List<String> CONSENTS =
            List.of("ratification", "acceptance", "approval", "accession", "succession");

    /** How it may be bound by one instrument through another of the same treaty. */
    public static final String BY_PROTOCOL = "by-protocol";

    public Participation {
        acts = List.copyOf(acts);
    }

    /** Whether it can be confirmed as it is known: that a State was not listed, or that nothing is known, cannot. */
    public boolean isConfirmable() {
        return acts.stream()
                .allMatch(act -> ActStatus.CONFIRMABLE.contains(act.status().word()));
    }

    static Participation unknown(Treaty treaty, String state) {
        List<Act> acts = treaty.instruments().stream().map(Act::unknown).toList();
        return new Participation(treaty.code(), state, 0, null, null, false, null, null, null, null, acts);
    }
}
