package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.ReportedCell;
import org.istmo.domain.compliance.TakenFrom;
import org.istmo.web.form.FieldJson;
import org.jspecify.annotations.Nullable;

/** An assessment as JSON: the fields that are sent, and beside them what the server says of it. */
final class AssessmentJson {

    private AssessmentJson() {}

    /** What was reported of the article itself, if anything was, and beside it of others that hold the same obligation. */
    static JsonObject cell(ReportedCell cell) {
        Assessment own = cell.own();
        JsonObjectBuilder object = own == null
                ? Json.createObjectBuilder()
                        .add("treaty", cell.cell().treaty())
                        .add("article", cell.cell().article())
                        .add("state", cell.cell().state())
                        .add("version", 0)
                        .add("status", JsonValue.NULL)
                        .add("label", FieldJson.of(TreatyWords.both("status.unreported")))
                : Json.createObjectBuilder(of(own));
        return object.add(
                        "text",
                        ArticleView.href(cell.cell().treaty(), cell.cell().article()))
                .add("activities", CellPaths.activities(cell.cell()))
                .add("entries", CellPaths.of(cell.cell()) + "/entries")
                .add("reportedElsewhere", ElsewhereView.json(cell.elsewhere()))
                .build();
    }

    static JsonObject of(Assessment assessment) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("treaty", assessment.cell().treaty())
                .add("article", assessment.cell().article())
                .add("state", assessment.cell().state())
                .add("version", assessment.version())
                .add("recordedAt", FieldJson.of(assessment.recordedAt()))
                .add("recordedBy", assessment.recordedBy())
                .add("label", FieldJson.of(TreatyWords.both("status." + assessment.status())))
                .add("sourceLabel", FieldJson.of(TreatyWords.both("source." + assessment.sourceStatus())));
        FieldJson.add(object, AssessmentFields.FIELDS, assessment.values());
        taken(object, assessment.takenFrom());
        for (AssessmentPart part : AssessmentPart.values()) {
            object.add(part.word(), things(part, assessment.things(part)));
        }
        return object.build();
    }

    /** The things of a part, each with its number. */
    static JsonArrayBuilder things(AssessmentPart part, List<Map<String, Object>> all) {
        JsonArrayBuilder things = Json.createArrayBuilder();
        all.forEach(thing -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add(AssessmentPart.NUMBER, FieldJson.of(thing.get(AssessmentPart.NUMBER)));
            FieldJson.add(one, part.fields(), thing);
            things.add(one);
        });
        return things;
    }

    private static void taken(JsonObjectBuilder object, @Nullable TakenFrom taken) {
        if (taken == null) {
            object.addNull("takenFrom").addNull("takenLabel");
            return;
        }
        object.add(
                        "takenFrom",
                        Json.createObjectBuilder()
                                .add("treaty", taken.treaty())
                                .add("article", taken.article())
                                .add("version", taken.version()))
                .add(
                        "takenLabel",
                        FieldJson.of(TreatyWords.both(
                                "elsewhere.taken", taken.treaty(), taken.article(), String.valueOf(taken.version()))));
    }
}
