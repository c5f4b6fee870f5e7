package org.istmo.web.sample;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;

/**
 * What was typed into a form of the samples' pages and was not taken, so that nothing of it is lost.
 *
 * @param about the number of the entry that was judged; 0 of a sample that was to be drawn
 * @param values by the fields' names
 * @param faults by the fields' names: codes of what is wrong
 */
record SampleTyped(long about, Map<String, String> values, Map<String, String> faults) {

    static final String ATTRIBUTE = "org.istmo.sample.typed";
    private static final String STRATA = "strata";

    SampleTyped {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    static SampleTyped of(long about, HttpServletRequest request, List<Invalid.Field> wrong) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, String.join(",", sent)));
        return new SampleTyped(
                about,
                values,
                wrong.stream()
                        .collect(Collectors.toMap(
                                field -> field.pointer()
                                        .replaceFirst("^[/?]", "")
                                        .replaceFirst("/.*", ""),
                                Invalid.Field::code,
                                (one, other) -> one)));
    }

    /** The terms of a sample as the API takes them. */
    static String terms(HttpServletRequest request) {
        JsonObjectBuilder terms = Json.createObjectBuilder();
        text(terms, "name", request);
        number(terms, "seed", request);
        number(terms, "size", request);
        text(terms, "method", request);
        JsonArrayBuilder strata = Json.createArrayBuilder();
        for (String one :
                Optional.ofNullable(request.getParameterValues(STRATA)).orElse(new String[0])) {
            strata.add(one);
        }
        return terms.add(STRATA, strata).build().toString();
    }

    /** What came of an item as the API takes it. */
    static String judgement(HttpServletRequest request) {
        JsonObjectBuilder judgement = Json.createObjectBuilder();
        text(judgement, "result", request);
        text(judgement, "note", request);
        text(judgement, "evidence", request);
        return judgement.build().toString();
    }

    /** Browsers end lines with a carriage return and a line feed; one is kept. */
    private static void text(JsonObjectBuilder json, String name, HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter(name))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static void number(JsonObjectBuilder json, String name, HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        if (text.matches("[0-9]{1,18}")) {
            json.add(name, Long.parseLong(text));
        } else if (!text.isEmpty()) {
            json.add(name, text);
        }
    }
}
