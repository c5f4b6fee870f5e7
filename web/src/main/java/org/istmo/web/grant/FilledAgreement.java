package org.istmo.web.grant;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Amendment;
import org.istmo.domain.grant.BudgetLine;
import org.istmo.domain.grant.Charge;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.grant.Instalment;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.form.TypedText;

/** An agreement as the form of its page holds it, and the same as {@code /grants} takes it: there is one rule for both. */
final class FilledAgreement {

    static final String AMENDMENTS = "amendments";
    static final String INSTALMENTS = "instalments";
    static final String LINES = "budgetLines";
    static final String CHARGES = "charges";
    static final String DUTIES = "duties";

    /** What a row chooses and so holds in any row, by list. */
    private static final Map<String, List<String>> CHOSEN = Map.of(
            AMENDMENTS, List.of("kind", "sensitivity"),
            INSTALMENTS, List.of(),
            LINES, List.of("costCategory"),
            CHARGES, List.of("kind"),
            DUTIES, List.of("reportType", "frequency", "calendar", "languages", "formats"));

    /** The fields of a duty that hold one thing each as they are sent. */
    private static final List<String> PLAIN_OF_A_DUTY =
            List.of("reportType", "frequency", "calendar", "yearStart", "until", "daysAfter", "recipient");

    /** Every field of a duty. */
    static final List<String> OF_A_DUTY = List.of(
            "reportType",
            "frequency",
            "calendar",
            "yearStart",
            "until",
            "daysAfter",
            "languages",
            "formats",
            "recipient");

    private static final List<String> PLAIN =
            List.of("number", "donor", "office", "start", "end", "currency", "amount", "status", "notes");

    /** What holds an amount, in the currency of its row or of the agreement. */
    private static final Set<String> AMOUNTS = Set.of("amount", "amountChange");

    /** What holds a percentage. */
    private static final String RATE = "rate";

    private FilledAgreement() {}

    static FilledForm of(AgreementTerms terms, long version) {
        Map<String, List<String>> values = new TreeMap<>();
        put(values, "version", String.valueOf(version));
        put(values, "number", terms.number());
        put(values, "donor", terms.donor());
        put(values, "office", terms.office().code());
        words(values, "title", terms.title());
        put(values, "start", terms.start().toString());
        put(values, "end", terms.end().toString());
        put(values, "currency", terms.currency());
        put(values, "amount", terms.amount().toPlainString());
        put(values, "status", terms.status());
        put(values, "notes", terms.notes());
        values.put("themes", terms.earmarking().themes());
        put(values, "countries", String.join(", ", terms.earmarking().countries()));
        values.put("frameworks", terms.earmarking().frameworks());
        words(values, "words", terms.earmarking().words());
        put(values, "activities", String.join("\n", terms.activities()));
        terms.supportCost().ifPresent(support -> {
            put(values, "rate", support.rate().toPlainString());
            put(values, "base", support.base().word());
            put(values, "approval", support.approval());
        });
        for (int index = 0; index < terms.amendments().size(); index++) {
            amendment(values, index, terms.amendments().get(index));
        }
        for (int index = 0; index < terms.instalments().size(); index++) {
            instalment(values, index, terms.instalments().get(index));
        }
        for (int index = 0; index < terms.budgetLines().size(); index++) {
            line(values, index, terms.budgetLines().get(index));
        }
        for (int index = 0; index < terms.charges().size(); index++) {
            charge(values, index, terms.charges().get(index));
        }
        for (int index = 0; index < terms.duties().size(); index++) {
            duty(values, index, terms.duties().get(index));
        }
        return FilledForm.holding(values);
    }

    private static void amendment(Map<String, List<String>> values, int index, Amendment one) {
        row(values, AMENDMENTS, index, "number", one.number());
        row(values, AMENDMENTS, index, "date", one.date().toString());
        row(values, AMENDMENTS, index, "kind", one.kind().word());
        one.amountChange().ifPresent(change -> row(values, AMENDMENTS, index, "amountChange", change.toPlainString()));
        row(values, AMENDMENTS, index, "end", day(one.end()));
        row(values, AMENDMENTS, index, "signedBy", one.signedBy());
        row(values, AMENDMENTS, index, "document", one.document());
        row(values, AMENDMENTS, index, "sensitivity", one.sensitivity().word());
        words(values, AMENDMENTS + "-" + index + "-description", one.words());
    }

    private static void instalment(Map<String, List<String>> values, int index, Instalment one) {
        row(values, INSTALMENTS, index, "due", day(one.due()));
        row(values, INSTALMENTS, index, "condition", one.condition());
        row(values, INSTALMENTS, index, "currency", one.currency());
        row(values, INSTALMENTS, index, "amount", one.amount().toPlainString());
        row(values, INSTALMENTS, index, "receivedOn", day(one.receivedOn()));
        row(values, INSTALMENTS, index, "reference", one.reference());
    }

    private static void line(Map<String, List<String>> values, int index, BudgetLine one) {
        row(values, LINES, index, "code", one.code());
        words(values, LINES + "-" + index + "-title", one.title());
        row(values, LINES, index, "costCategory", one.costCategory());
        row(values, LINES, index, "amount", one.amount().toPlainString());
    }

    private static void charge(Map<String, List<String>> values, int index, Charge one) {
        row(values, CHARGES, index, "kind", one.kind());
        words(values, CHARGES + "-" + index + "-title", one.title());
        one.rate().ifPresent(rate -> row(values, CHARGES, index, "rate", rate.toPlainString()));
        row(values, CHARGES, index, "amount", one.amount().toPlainString());
    }

    private static void duty(Map<String, List<String>> values, int index, Duty one) {
        row(values, DUTIES, index, "reportType", one.report());
        row(values, DUTIES, index, "frequency", one.frequency().word());
        row(values, DUTIES, index, "calendar", one.calendar().word());
        one.yearStart()
                .ifPresent(start ->
                        row(values, DUTIES, index, "yearStart", start.toString().substring(2)));
        row(values, DUTIES, index, "until", day(one.until()));
        row(values, DUTIES, index, "daysAfter", String.valueOf(one.daysAfter()));
        row(values, DUTIES, index, "languages", String.join(" ", one.languages()));
        row(values, DUTIES, index, "formats", String.join(" ", one.formats()));
        row(values, DUTIES, index, "recipient", one.recipient());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static void words(Map<String, List<String>> values, String name, Map<String, String> words) {
        put(values, name + "_en", words.getOrDefault("en", ""));
        put(values, name + "_es", words.getOrDefault("es", ""));
    }

    private static void row(Map<String, List<String>> values, String list, int index, String field, String value) {
        FilledRows.put(values, list, index, field, value);
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }

    /** The rows of a list as the form shows them. */
    static FilledRows rows(FilledForm form, String list) {
        return FilledRows.of(form, list, 0);
    }

    static String body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        PLAIN.forEach(name -> said(body, name, form.value(name)));
        words(body, "title", form, "title");
        JsonObjectBuilder earmarking = Json.createObjectBuilder()
                .add("themes", Json.createArrayBuilder(chosen(form, "themes")))
                .add("countries", Json.createArrayBuilder(split(form.value("countries"))))
                .add("frameworks", Json.createArrayBuilder(chosen(form, "frameworks")));
        words(earmarking, "words", form, "words");
        body.add("earmarking", earmarking).add("activities", Json.createArrayBuilder(form.lines("activities")));
        // The base is a choice and always holds something; an approval without a rate is told that the rate is missing.
        if (!form.value("rate").isEmpty() || !form.value("approval").isEmpty()) {
            JsonObjectBuilder support = Json.createObjectBuilder();
            List.of("rate", "base", "approval").forEach(name -> said(support, name, form.value(name)));
            body.add("supportCost", support);
        }
        return body.add(
                        AMENDMENTS,
                        list(
                                form,
                                AMENDMENTS,
                                List.of(
                                        "number",
                                        "date",
                                        "kind",
                                        "amountChange",
                                        "end",
                                        "signedBy",
                                        "document",
                                        "sensitivity"),
                                "description"))
                .add(
                        INSTALMENTS,
                        list(
                                form,
                                INSTALMENTS,
                                List.of("due", "condition", "currency", "amount", "receivedOn", "reference"),
                                ""))
                .add(LINES, list(form, LINES, List.of("code", "costCategory", "amount"), "title"))
                .add(CHARGES, list(form, CHARGES, List.of("kind", "rate", "amount"), "title"))
                .add(DUTIES, duties(form))
                .build()
                .toString();
    }

    private static JsonArrayBuilder list(FilledForm form, String list, List<String> fields, String words) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (FilledRows.Row row : filled(form, list)) {
            JsonObjectBuilder one = Json.createObjectBuilder();
            fields.forEach(field -> said(one, field, row.value(field)));
            if (!words.isEmpty()) {
                words(one, words, form, row.name(words));
            }
            rows.add(one);
        }
        return rows;
    }

    private static JsonArrayBuilder duties(FilledForm form) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (FilledRows.Row row : filled(form, DUTIES)) {
            JsonObjectBuilder one = Json.createObjectBuilder();
            PLAIN_OF_A_DUTY.forEach(field -> said(one, field, row.value(field)));
            one.add("languages", Json.createArrayBuilder(split(row.value("languages"))));
            one.add("formats", Json.createArrayBuilder(split(row.value("formats"))));
            rows.add(one);
        }
        return rows;
    }

    private static List<FilledRows.Row> filled(FilledForm form, String list) {
        return rows(form, list).filled(CHOSEN.getOrDefault(list, List.of()));
    }

    /** The name of the field for a pointer into the body. */
    static String field(FilledForm form, String pointer) {
        for (String list : CHOSEN.keySet()) {
            String row = rows(form, list).field(pointer, CHOSEN.getOrDefault(list, List.of()));
            if (!row.isEmpty()) {
                return row.endsWith("-title") || row.endsWith("-description") ? row + "_en" : row;
            }
        }
        String[] parts = pointer.split("/", -1);
        if (parts.length > 2 && (parts[1].equals("earmarking") || parts[1].equals("supportCost"))) {
            return parts[2].equals("words") ? "words_en" : parts[2];
        }
        if (parts.length > 1 && parts[1].equals("title")) {
            return "title_en";
        }
        return RefusalWords.first(pointer);
    }

    private static void words(JsonObjectBuilder body, String field, FilledForm form, String name) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        said(words, "en", form.value(name + "_en"));
        said(words, "es", form.value(name + "_es"));
        body.add(field, words);
    }

    private static void said(JsonObjectBuilder body, String name, String value) {
        if (!value.isEmpty()) {
            body.add(name, asTaken(name, value));
        }
    }

    /** Numbers may have their thousands set apart, as the pages print them. */
    private static String asTaken(String name, String value) {
        return AMOUNTS.contains(name) ? TypedText.number(value) : name.equals(RATE) ? TypedText.rate(value) : value;
    }

    private static List<String> chosen(FilledForm form, String name) {
        return form.all(name).stream().filter(code -> !code.isEmpty()).toList();
    }

    private static List<String> split(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
