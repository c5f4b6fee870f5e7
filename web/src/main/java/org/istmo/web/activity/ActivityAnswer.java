package org.istmo.web.activity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import org.istmo.domain.activity.Activity;

/** An activity as the API answers it, for the form that changes it: what is sent back of it unchanged changes nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ActivityAnswer {

    private Jsonb jsonb;

    @PostConstruct
    void bind() {
        jsonb = JsonbBuilder.create();
    }

    JsonObject of(Activity activity) {
        try (JsonReader reader = Json.createReader(new StringReader(jsonb.toJson(ActivityView.of(activity))))) {
            return FormAnswer.of(reader.readObject(), activity);
        }
    }
}
