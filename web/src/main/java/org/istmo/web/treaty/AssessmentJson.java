package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentFields;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.web.form.FieldJson;

/** An assessment as JSON: the fields that are sent, and beside them what the server says of it. */
final class AssessmentJson {

    private AssessmentJson() {}

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
        for (AssessmentPart part : AssessmentPart.values()) {
            JsonArrayBuilder things = Json.createArrayBuilder();
            assessment.things(part).forEach(thing -> {
                JsonObjectBuilder one = Json.createObjectBuilder()
                        .add(AssessmentPart.NUMBER, FieldJson.of(thing.get(AssessmentPart.NUMBER)));
                FieldJson.add(one, part.fields(), thing);
                things.add(one);
            });
            object.add(part.word(), things);
        }
        return object.build();
    }
}
