package org.istmo.reporting.schedule;

import java.util.Map;
import java.util.TreeMap;

/** What the trail tells of a schedule: its fields, or before and after of those that are others now. Whom mail reaches is personal: of recipients it tells how many. */
final class ScheduleChanges {

    private ScheduleChanges() {}

    /** Of one that was opened. */
    static Map<String, String> of(Schedule schedule) {
        Map<String, String> told = identity(schedule);
        told.putAll(fields(schedule));
        return told;
    }

    static Map<String, String> between(Schedule before, Schedule after) {
        Map<String, String> told = identity(after);
        Map<String, String> then = fields(before);
        fields(after).forEach((field, now) -> {
            String earlier = then.getOrDefault(field, "");
            if (!earlier.equals(now)) {
                told.put("before." + field, earlier);
                told.put("after." + field, now);
            }
        });
        if (!before.terms().recipients().equals(after.terms().recipients())) {
            told.put("recipients", "others");
        }
        return told;
    }

    private static Map<String, String> identity(Schedule schedule) {
        Map<String, String> told = new TreeMap<>();
        told.put("type", schedule.terms().type());
        told.put("office", schedule.terms().office().code());
        told.put("version", Long.toString(schedule.version()));
        return told;
    }

    private static Map<String, String> fields(Schedule schedule) {
        ScheduleTerms terms = schedule.terms();
        Map<String, String> fields = new TreeMap<>();
        fields.put("status", schedule.status());
        fields.put("name", terms.name());
        fields.put("scope", terms.scope().map(Object::toString).orElse(""));
        fields.put("each", terms.each().map(Object::toString).orElse(""));
        fields.put("period", terms.period().toString());
        fields.put("yearStart", terms.yearStart().toString());
        fields.put("rhythm", terms.rhythm().toString());
        fields.put("zone", terms.zone().getId());
        fields.put("languages", terms.languages().toString());
        fields.put("formats", terms.formats().toString());
        fields.put("audience", terms.audience().toString());
        fields.put("recipientCount", String.valueOf(terms.recipients().size()));
        fields.put("catchUp", terms.catchUp().toString());
        fields.put("startsOn", terms.startsOn().map(Object::toString).orElse(""));
        fields.put("endsOn", terms.endsOn().map(Object::toString).orElse(""));
        fields.put("remindDays", terms.remindDays().toString());
        return fields;
    }
}
