package org.istmo.web.report;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Words;
import org.istmo.domain.validation.DateRules;
import org.istmo.reporting.order.AskedReport;
import org.istmo.reporting.order.OrderFaults;
import org.jspecify.annotations.Nullable;

/** Reads the body of an order field by field, and remembers what is wrong with each. */
class OrderForm {

    private final JsonObject body;
    private final OrderFaults faults = new OrderFaults();

    OrderForm(JsonObject body) {
        this.body = body;
    }

    /** What it asks for; what is wrong with it is among the {@link #faults()}. */
    AskedReport asked() {
        return new AskedReport(
                text("type"),
                scope(),
                day("from", false),
                day("to", true),
                words("languages", false),
                words("formats", false),
                words("audience", true));
    }

    OrderFaults faults() {
        return faults;
    }

    private void wrong(String pointer, String code, String detail) {
        faults.wrong(pointer, code, detail);
    }

    Optional<String> text(String name) {
        return string(body.get(name), "/" + name);
    }

    /** The one key and value of {@code scope}. */
    Optional<AskedReport.AskedScope> scope() {
        if (body.get("scope") instanceof JsonObject scope && scope.size() == 1) {
            String key = scope.keySet().iterator().next();
            return string(scope.get(key), "/scope/" + key).map(value -> new AskedReport.AskedScope(key, value));
        }
        wrong(
                "/scope",
                "scope-missing",
                "A scope holds one key, such as {\"donor\": \"US-GOV-11\"} or {\"grant\": \"…\"}.");
        return Optional.empty();
    }

    /** The first day of a month, or the last one. */
    Optional<LocalDate> day(String name, boolean last) {
        if (!(body.get("period") instanceof JsonObject period)) {
            wrong("/period", "period-missing", "A period holds from and to, the first and the last day of months.");
            return Optional.empty();
        }
        String pointer = "/period/" + name;
        Optional<LocalDate> day = string(period.get(name), pointer).flatMap(text -> date(text, pointer));
        day.ifPresent(date -> {
            LocalDate asked = last ? YearMonth.from(date).atEndOfMonth() : date.withDayOfMonth(1);
            if (!date.equals(asked)) {
                wrong(
                        pointer,
                        "not-a-whole-month",
                        "Statements go by whole months: " + name + " would be " + asked + ".");
            }
            if (!DateRules.holds(date)) {
                wrong(
                        pointer,
                        "out-of-range",
                        "The year is from " + DateRules.FIRST_YEAR + " to " + DateRules.LAST_YEAR + ".");
            }
        });
        return day;
    }

    /**
     * The words of an array, each once; empty when there is none.
     *
     * @param none whether it may have none
     */
    Optional<List<String>> words(String name, boolean none) {
        JsonValue value = body.get(name);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        if (value instanceof JsonArray array && (none || !array.isEmpty())) {
            for (int index = 0; index < array.size(); index++) {
                string(array.get(index), "/" + name + "/" + index).ifPresent(words::add);
            }
        } else {
            wrong("/" + name, "not-a-list", name + " is a list of at least one word.");
        }
        return Optional.of(words.stream().distinct().toList());
    }

    private Optional<LocalDate> date(String text, String pointer) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            wrong(pointer, "no-date", "Not a date such as 2023-12-31: " + text);
            return Optional.empty();
        }
    }

    private boolean isText(String text, String pointer) {
        if (!Words.areOneLine(text)) {
            faults.wrong(Words.unkeepable(pointer));
            return false;
        }
        return true;
    }

    private Optional<String> string(@Nullable JsonValue value, String pointer) {
        if (value instanceof JsonString string && !string.getString().isBlank()) {
            return Optional.of(string.getString()).filter(text -> isText(text, pointer));
        }
        wrong(pointer, "missing", "A word is needed here.");
        return Optional.empty();
    }
}
