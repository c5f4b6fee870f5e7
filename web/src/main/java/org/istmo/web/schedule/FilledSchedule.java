package org.istmo.web.schedule;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.schedule.Cron;
import org.istmo.reporting.schedule.DaysAfter;
import org.istmo.reporting.schedule.Each;
import org.istmo.reporting.schedule.ScheduleTerms;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;

/** A schedule as the form of its page holds it, and the same as {@code POST /schedules} takes it: there is one rule for both. */
final class FilledSchedule {

    private static final String EACH = "each";

    /** Where the form has a field for what the API calls otherwise. */
    private static final Map<String, String> FIELDS = Map.of("scope", "about", "perEach", "about");

    private FilledSchedule() {}

    /** As it is before anybody typed: what most schedules are. */
    static FilledForm blank() {
        return FilledForm.holding(Map.of(
                "period", List.of("previous-quarter"),
                "yearStart", List.of("1"),
                "rhythm", List.of("days"),
                "daysAfter", List.of("15"),
                "at", List.of("06:00"),
                "languages", List.of("en", "es"),
                "formats", List.of("pdf", "xlsx"),
                "catchUp", List.of("all"),
                "remindDays", List.of("14, 3")));
    }

    static FilledForm of(ScheduleTerms terms) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("name", List.of(terms.name()));
        values.put("type", List.of(terms.type()));
        terms.scope().ifPresent(scope -> values.put("about", List.of(scope.kind() + ":" + scope.key())));
        terms.each().map(Each::word).ifPresent(each -> {
            values.put("about", List.of(EACH + ":" + each));
            terms.scope().ifPresent(donor -> values.put("only", List.of(donor.key())));
        });
        values.put("period", List.of(terms.period().word()));
        values.put("yearStart", List.of(Integer.toString(terms.yearStart().getMonthValue())));
        if (terms.rhythm() instanceof Cron cron) {
            values.put("rhythm", List.of("cron"));
            values.put("cron", List.of(cron.fields()));
        } else if (terms.rhythm() instanceof DaysAfter after) {
            values.put("rhythm", List.of("days"));
            values.put("daysAfter", List.of(Integer.toString(after.days())));
            values.put("at", List.of(after.at().toString()));
        }
        values.put("zone", List.of(terms.zone().getId()));
        values.put("languages", terms.languages().stream().map(Language::code).toList());
        values.put("formats", terms.formats());
        values.put("audience", terms.audience());
        values.put("recipients", List.of(String.join("\n", terms.recipients())));
        values.put("catchUp", List.of(terms.catchUp().word()));
        terms.startsOn().ifPresent(day -> values.put("startsOn", List.of(day.toString())));
        terms.endsOn().ifPresent(day -> values.put("endsOn", List.of(day.toString())));
        values.put(
                "remindDays",
                List.of(terms.remindDays().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return FilledForm.holding(values);
    }

    static JsonObject body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (String name : List.of("name", "type", "period", "zone", "catchUp", "startsOn", "endsOn")) {
            said(body, form, name);
        }
        about(body, form);
        said(body, form.value("yearStart"));
        if (form.has("rhythm", "cron")) {
            body.add("cron", form.value("cron"));
        } else {
            said(body, form, "daysAfter");
            said(body, form, "at");
        }
        for (String name : List.of("languages", "formats", "audience")) {
            body.add(
                    name,
                    Json.createArrayBuilder(form.all(name).stream()
                            .filter(word -> !word.isEmpty())
                            .toList()));
        }
        body.add("recipients", Json.createArrayBuilder(form.lines("recipients")));
        body.add("remindDays", days(form.value("remindDays")));
        return body.build();
    }

    /** The name of the field for a pointer into the body. */
    static String field(String pointer) {
        String name = RefusalWords.first(pointer);
        return FIELDS.getOrDefault(name, name);
    }

    private static void about(JsonObjectBuilder body, FilledForm form) {
        String[] about = form.value("about").split(":", 2);
        if (about.length < 2) {
            return;
        }
        boolean each = about[0].equals(EACH);
        if (each) {
            body.add("perEach", about[1]);
        }
        String only = form.value("only");
        if (!each || !only.isEmpty()) {
            body.add("scope", Json.createObjectBuilder().add(each ? "donor" : about[0], each ? only : about[1]));
        }
    }

    private static void said(JsonObjectBuilder body, FilledForm form, String name) {
        if (!form.value(name).isEmpty()) {
            body.add(name, form.value(name));
        }
    }

    /** The first day of the month that was chosen. */
    private static void said(JsonObjectBuilder body, String month) {
        if (!month.isEmpty()) {
            body.add(
                    "yearStart",
                    month.matches("[1-9]|1[0-2]")
                            ? MonthDay.of(Integer.parseInt(month), 1).toString().substring(2)
                            : month);
        }
    }

    /** Numbers as numbers; anything else as it was typed, to be found wrong. */
    private static JsonArrayBuilder days(String typed) {
        JsonArrayBuilder days = Json.createArrayBuilder();
        Arrays.stream(typed.split("[,;\\s]+")).filter(day -> !day.isEmpty()).forEach(day -> {
            if (day.matches("[0-9]{1,4}")) {
                days.add(Integer.parseInt(day));
            } else {
                days.add(day);
            }
        });
        return days;
    }
}
