package org.istmo.domain.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.AgreementReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Money;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;
import org.istmo.domain.register.FollowUp;
import org.istmo.domain.register.Part;
import org.istmo.domain.register.RecordKind;

/** Evaluations, each of an activity or of an agreement. */
public final class Evaluations {

    static final String RECOMMENDATIONS = "recommendations";

    public static final RecordKind KIND = new RecordKind(
            "evaluations",
            "evaluation",
            "evaluation",
            List.of(
                    Field.of("title", new Words(1_000)).must(),
                    Field.of("type", new Code("evaluation_type")).must(),
                    Field.of("activity", new ActivityReference()),
                    Field.of("agreement", new AgreementReference()),
                    Field.of("start", new Day()).in("started_on").must(),
                    Field.of("end", new Day()).in("ended_on"),
                    Field.of("evaluator", new Line(300)).must(),
                    Field.of("reportUrl", Line.address()),
                    Field.of("cost", new Money())),
            List.of(Part.of(
                            RECOMMENDATIONS,
                            "recommendation",
                            List.of(
                                    Field.of("number", new Whole(1, 999)).must(),
                                    Field.of("text", new Words(10_000))
                                            .in("words")
                                            .must(),
                                    Field.of("priority", Choice.of("high", "medium", "low"))
                                            .must()
                                            .otherwise("medium"),
                                    Field.of("office", new Code("office")).must(),
                                    Field.of("response", Choice.of("accepted", "partly", "rejected")),
                                    Field.of("reason", new Words(10_000)),
                                    Field.of("action", new Words(10_000)),
                                    Field.of("deadline", new Day()),
                                    Field.of("status", Choice.of("open", "in-progress", "done"))
                                            .must()
                                            .otherwise("open"),
                                    Field.of("doneOn", new Day())))
                    .lastingly()
                    .followedUp(new FollowUp(Set.of("done")))),
            Map.of(
                    "activity", "activity",
                    "agreement", "agreement",
                    "type", "type",
                    "from", "start",
                    "to", "start"),
            List.of("title", "evaluator"),
            RecordKind.OF_THE_OFFICE,
            new ResponsesOfManagement(),
            Map.of());

    private Evaluations() {}
}
