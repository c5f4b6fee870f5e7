package org.istmo.web.finding;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.finding.FindingTerms;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.RefusalWords;

/** A finding as the form of its page holds it, and the same as the API takes it: there is one rule for both. */
final class FilledFinding {

    static final String ADVICE = "recommendations";

    private static final List<String> TEXTS =
            List.of("office", "title", "criteria", "condition", "cause", "effect", "risk");
    private static final List<String> NUMBERS = List.of("sample", "entry", "report");
    private static final List<String> ROW = List.of("text", "owner", "dueOn");

    private FilledFinding() {}

    static FilledForm of(FindingTerms terms) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("office", List.of(terms.office().code()));
        values.put("title", List.of(terms.title()));
        values.put("criteria", List.of(terms.criteria()));
        values.put("condition", List.of(terms.condition()));
        values.put("cause", List.of(terms.cause()));
        values.put("effect", List.of(terms.effect()));
        values.put("risk", List.of(terms.risk().word()));
        terms.sample().ifPresent(number -> values.put("sample", List.of(number.toString())));
        terms.entry().ifPresent(number -> values.put("entry", List.of(number.toString())));
        terms.report().ifPresent(number -> values.put("report", List.of(number.toString())));
        for (int index = 0; index < terms.recommendations().size(); index++) {
            Advice advice = terms.recommendations().get(index);
            FilledRows.put(values, ADVICE, index, "text", advice.text());
            FilledRows.put(values, ADVICE, index, "owner", advice.owner());
            FilledRows.put(values, ADVICE, index, "dueOn", advice.dueOn().toString());
        }
        return FilledForm.holding(values);
    }

    static FilledRows advice(FilledForm form) {
        return FilledRows.of(form, ADVICE, 1);
    }

    static String body(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        TEXTS.forEach(name -> said(body, name, form.value(name)));
        NUMBERS.forEach(name -> said(body, name, form.value(name)));
        JsonArrayBuilder rows = Json.createArrayBuilder();
        advice(form).filled(List.of()).forEach(row -> {
            JsonObjectBuilder one = Json.createObjectBuilder();
            ROW.forEach(name -> said(one, name, row.value(name)));
            rows.add(one);
        });
        return body.add(ADVICE, rows).build().toString();
    }

    /** The name of the field for a pointer into the body. */
    static String field(FilledForm form, String pointer) {
        String row = advice(form).field(pointer, List.of());
        return row.isEmpty() ? RefusalWords.first(pointer) : row;
    }

    /** What the office says to a recommendation. */
    static String answer(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        List.of("answer", "text", "action", "by").forEach(name -> said(body, name, form.value(name)));
        return body.build().toString();
    }

    /** On what it is closed. */
    static String closing(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        List.of("evidence", "note").forEach(name -> said(body, name, form.value(name)));
        return body.build().toString();
    }

    /** Why it is opened again. */
    static String reopening(FilledForm form) {
        return Json.createObjectBuilder()
                .add("note", form.value("note"))
                .build()
                .toString();
    }

    /** What is empty is not there. */
    private static void said(JsonObjectBuilder body, String name, String value) {
        if (!value.isEmpty()) {
            body.add(name, value);
        }
    }
}
