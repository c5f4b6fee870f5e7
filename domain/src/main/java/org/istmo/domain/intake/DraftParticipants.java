package org.istmo.domain.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * People that an activity reached, none of whom another record of the activity counts. Names are never kept.
 *
 * @param heldOn the day of the event, where it is known
 * @param country where the people are from (ISO 3166-1 alpha-2), where it is known
 * @param sex code of {@code sex}
 * @param ageGroup code of {@code age_group}
 * @param people not negative
 */
public record DraftParticipants(
        @Nullable LocalDate heldOn, @Nullable String country, String sex, String ageGroup, long people) {

    /** The sex and the age group of people of whom nobody said them. */
    public static final String NOT_STATED = "not-stated";

    /** More than have ever lived. */
    public static final long MOST = 1_000_000_000_000L;
}
