package org.istmo.web.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.web.form.JsonForm;

/**
 * The four dates of IATI, and {@code start} and {@code end} that stand for them: {@code start} is the planned one while the activity is in preparation
 * (status 1) and the actual one afterwards, {@code end} the actual one when it is over (status 3 or 4) and the planned one before. Where any of the two
 * of a side is named itself, {@code start} or {@code end} may only say the same.
 */
final class DateForm {

    private static final String PLANNED_START = "1";
    private static final String ACTUAL_START = "2";
    private static final String PLANNED_END = "3";
    private static final String ACTUAL_END = "4";

    private static final Set<String> IN_PREPARATION = Set.of("1");
    private static final Set<String> OVER = Set.of("3", "4");

    private final JsonForm form;
    private final Map<String, LocalDate> dates;

    private DateForm(JsonForm form, Map<String, LocalDate> dates) {
        this.form = form;
        this.dates = new HashMap<>(dates);
    }

    /** @param before the dates as they were; what is not named stays */
    static Map<String, LocalDate> read(JsonForm form, String status, Map<String, LocalDate> before) {
        DateForm dates = new DateForm(form, before);
        boolean planned = IN_PREPARATION.contains(status);
        dates.side("start", "plannedStart", PLANNED_START, "actualStart", ACTUAL_START, !planned);
        dates.side("end", "plannedEnd", PLANNED_END, "actualEnd", ACTUAL_END, OVER.contains(status));
        return dates.dates;
    }

    /** The day that an activity began or is to begin. */
    static Optional<LocalDate> start(Map<String, LocalDate> dates) {
        return Optional.ofNullable(dates.getOrDefault(ACTUAL_START, dates.get(PLANNED_START)));
    }

    /** The day that an activity ended or is to end. */
    static Optional<LocalDate> end(Map<String, LocalDate> dates) {
        return Optional.ofNullable(dates.getOrDefault(ACTUAL_END, dates.get(PLANNED_END)));
    }

    /** The field that holds the date of a type when a body names the types themselves or not. */
    static String field(JsonForm form, String type) {
        String own = switch (type) {
            case PLANNED_START -> "plannedStart";
            case ACTUAL_START -> "actualStart";
            case PLANNED_END -> "plannedEnd";
            default -> "actualEnd";
        };
        String shortly = own.endsWith("Start") ? "start" : "end";
        return form.holds(own) || !form.holds(shortly) ? own : shortly;
    }

    private void side(
            String name, String planned, String plannedType, String actual, String actualType, boolean happened) {
        boolean itself = form.says(planned) || form.says(actual);
        named(planned, plannedType);
        named(actual, actualType);
        if (!form.says(name)) {
            return;
        }
        Optional<LocalDate> said = form.date(name);
        if (!itself) {
            put(happened ? actualType : plannedType, said);
        } else if (said.isPresent() && !said.equals(name.equals("start") ? start(dates) : end(dates))) {
            form.wrong(
                    name,
                    "contradictory",
                    "It is neither what " + actual + " nor, without it, what " + planned + " says.");
        }
    }

    private void named(String field, String type) {
        if (form.says(field)) {
            put(type, form.date(field));
        }
    }

    private void put(String type, Optional<LocalDate> date) {
        date.ifPresentOrElse(day -> dates.put(type, day), () -> dates.remove(type));
    }
}
