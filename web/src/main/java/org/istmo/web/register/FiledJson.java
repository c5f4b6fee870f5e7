package org.istmo.web.register;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.FollowUp;
import org.istmo.domain.register.Part;
import org.istmo.domain.register.RecordKind;
import org.istmo.web.form.FieldJson;

/** A record as JSON. It can be sent back as it is. */
final class FiledJson {

    private FiledJson() {}

    static JsonObject of(RecordKind kind, Filed filed) {
        JsonObjectBuilder object = Json.createObjectBuilder().add(RecordKind.ID, filed.id());
        FieldJson.add(object, kind.allFields(), filed.values());
        for (Part part : kind.parts()) {
            JsonArrayBuilder things = Json.createArrayBuilder();
            filed.things(part.name()).forEach(thing -> things.add(thing(part, thing)));
            object.add(part.name(), things);
        }
        return object.build();
    }

    private static JsonObject thing(Part part, Map<String, Object> thing) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add(RecordKind.ID, FieldJson.of(thing.get(RecordKind.ID)));
        FieldJson.add(object, part.fields(), thing);
        part.followUp().ifPresent(followUp -> object.add(FollowUp.OVERDUE, FieldJson.of(thing.get(FollowUp.OVERDUE))));
        return object.build();
    }
}
