package org.istmo.web.intake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;

/**
 * What became of a file without a receipt, written down until whoever brought it reads it, in whatever language.
 *
 * @param rehearsal what it would have come to; empty of one that was refused
 * @param refusal why it was refused; empty of one that was rehearsed
 */
record FileOutcome(Optional<Rehearsal> rehearsal, Optional<Refusal> refusal) {

    static FileOutcome of(Rehearsal found) {
        return new FileOutcome(Optional.of(found), Optional.empty());
    }

    static FileOutcome of(Refusal refused) {
        return new FileOutcome(Optional.empty(), Optional.of(refused));
    }

    String json() {
        return rehearsal
                .map(FileOutcome::written)
                .or(() -> refusal.map(FileOutcome::written))
                .orElseThrow()
                .toString();
    }

    static FileOutcome read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return object.containsKey("tally") ? of(rehearsal(object)) : of(refusal(object));
        }
    }

    private static JsonObject written(Rehearsal found) {
        JsonArrayBuilder reasons = Json.createArrayBuilder();
        found.reasons()
                .forEach(one -> reasons.add(Json.createObjectBuilder()
                        .add("rejection", one.rejection())
                        .add("ordinal", one.ordinal())
                        .add("line", one.line())
                        .add("identifier", one.identifier())
                        .add("pointer", one.pointer())
                        .add("code", one.code())
                        .add("detail", one.detail())));
        return Json.createObjectBuilder()
                .add(
                        "tally",
                        Json.createArrayBuilder(List.of(
                                found.tally().accepted(),
                                found.tally().updated(),
                                found.tally().unchanged(),
                                found.tally().rejected())))
                .add("reasons", reasons)
                .add("more", found.more())
                .build();
    }

    private static Rehearsal rehearsal(JsonObject object) {
        List<Integer> tally = object.getJsonArray("tally").getValuesAs(JsonNumber::intValue);
        List<Reason> reasons = object.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                .map(one -> new Reason(
                        one.getInt("rejection"),
                        one.getInt("ordinal"),
                        one.getInt("line"),
                        one.getString("identifier"),
                        one.getString("pointer"),
                        one.getString("code"),
                        one.getString("detail")))
                .toList();
        return new Rehearsal(
                new Tally(tally.get(0), tally.get(1), tally.get(2), tally.get(3)),
                reasons,
                List.of(),
                object.getBoolean("more"));
    }

    private static JsonObject written(Refusal refused) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        if (refused instanceof Invalid wrong) {
            wrong.fields()
                    .forEach(one -> fields.add(Json.createObjectBuilder()
                            .add("pointer", one.pointer())
                            .add("code", one.code())
                            .add("detail", one.detail())));
        }
        return Json.createObjectBuilder()
                .add("code", refused.code())
                .add("detail", refused.detail())
                .add("fields", fields)
                .build();
    }

    private static Refusal refusal(JsonObject object) {
        List<Invalid.Field> fields = object.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                .map(one -> new Invalid.Field(one.getString("pointer"), one.getString("code"), one.getString("detail")))
                .toList();
        return fields.isEmpty()
                ? new Conflict(object.getString("code"), object.getString("detail"))
                : new Invalid(fields);
    }
}
