package org.istmo.domain.roster;

import java.util.List;
import java.util.Map;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.RecordReference;
import org.istmo.domain.field.Words;
import org.istmo.domain.field.YesNo;
import org.istmo.domain.register.RecordKind;

/** Where experts of a roster were sent, when, and for what. */
public final class Deployments {

    public static final RecordKind KIND = new RecordKind(
            "deployments",
            "deployment",
            "deployment",
            List.of(
                    Field.of("expert", new RecordReference("expert")).must(),
                    Field.of("activity", new ActivityReference()),
                    Field.of("country", new Code("place")).must(),
                    Field.of("from", new Day()).in("starts_on").must(),
                    Field.of("to", new Day()).in("ends_on").must(),
                    Field.of("secondingBody", new Code("partner")).in("body"),
                    Field.of("task", new Words(10_000)).must(),
                    Field.of("cancelled", new YesNo()).must().otherwise(false)),
            List.of(),
            Map.of("expert", "expert", "activity", "activity", "country", "country", "from", "from", "to", "from"),
            List.of("task"),
            RecordKind.OF_THE_OFFICE,
            new OnePlaceAtATime(),
            Map.of());

    private Deployments() {}
}
