package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questions that one institution answers.
 *
 * @param values by the names of {@link TaskFields#FIELDS}; those that hold nothing are not there
 * @param articles in the treaty's order
 */
public record RoundTask(
        long id,
        long version,
        Map<String, Object> values,
        List<String> articles,
        Progress progress,
        OffsetDateTime changedAt,
        String changedBy) {

    public RoundTask {
        values = Map.copyOf(values);
        articles = List.copyOf(articles);
    }

    /** Where a task stands on a day. */
    public enum State {
        OPEN,
        SENT,
        ANSWERED,
        /** Sent or not, it was due and is not answered. */
        OVERDUE;

        /** The word in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State stateOn(LocalDate day) {
        if (isBy(TaskFields.ANSWERED_ON, day)) {
            return State.ANSWERED;
        }
        if (isBefore(TaskFields.DUE_ON, day)) {
            return State.OVERDUE;
        }
        return isBy(TaskFields.SENT_ON, day) ? State.SENT : State.OPEN;
    }

    /** Its name in its own words. */
    public String institution() {
        return String.valueOf(values.get(TaskFields.INSTITUTION));
    }

    public @Nullable LocalDate day(String field) {
        return values.get(field) instanceof LocalDate on ? on : null;
    }

    private boolean isBy(String field, LocalDate day) {
        LocalDate on = day(field);
        return on != null && !on.isAfter(day);
    }

    private boolean isBefore(String field, LocalDate day) {
        LocalDate on = day(field);
        return on != null && on.isBefore(day);
    }
}
