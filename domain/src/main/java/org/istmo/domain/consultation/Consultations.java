package org.istmo.domain.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.RecordReference;
import org.istmo.domain.field.Words;
import org.istmo.domain.register.FollowUp;
import org.istmo.domain.register.Part;
import org.istmo.domain.register.RecordKind;

/** Periodical consultations at expert and policy level. The treaty focal point keeps them as well. */
public final class Consultations {

    static final String MECHANISM = "mechanism";
    static final String DATE = "date";
    static final String RESPONSES = "responses";
    static final String STATUS = "status";
    static final String OPEN = "open";
    static final String IN_PROGRESS = "in-progress";
    static final String CLOSED = "closed";
    static final String CARRIED = "carried";
    static final String CLOSING = "closing";
    static final String CLOSED_ON = "closedOn";
    static final String ORIGIN = "origin";

    private static final List<Part> PARTS = List.of(
            Part.of(
                    "needs",
                    "consultation_need",
                    List.of(
                            Field.of("country", new Code("place")).must(),
                            Field.of("theme", new Code("theme")),
                            Field.of("text", new Words(10_000)).in("words").must())),
            Part.of(
                    "plannedActivities",
                    "consultation_plan",
                    List.of(
                            Field.of("text", new Words(10_000)).in("words").must(),
                            Field.of("office", new Code("office")).must(),
                            Field.of("activity", new ActivityReference()),
                            Field.of("plannedFor", new Day()))),
            Part.of(
                            RESPONSES,
                            "agreed_response",
                            List.of(
                                    Field.of("text", new Words(10_000))
                                            .in("words")
                                            .must(),
                                    Field.of("office", new Code("office")).must(),
                                    Field.of("countries", new Codes("place", "agreed_response_country")),
                                    Field.of("deadline", new Day()),
                                    Field.of(STATUS, Choice.of(OPEN, IN_PROGRESS, CLOSED, CARRIED))
                                            .must()
                                            .otherwise(OPEN),
                                    Field.of(CLOSING, new Words(10_000)),
                                    Field.of(CLOSED_ON, new Day()),
                                    Field.of(ORIGIN, new RecordReference("agreed_response"))
                                            .set()))
                    .lastingly()
                    .followedUp(new FollowUp(Set.of(CLOSED, CARRIED))));

    public static final RecordKind KIND = new RecordKind(
            "consultations",
            "consultation",
            "consultation",
            List.of(
                    Field.of(MECHANISM, new Code("mechanism")).must(),
                    Field.of("level", Choice.of("expert", "policy")).must(),
                    Field.of("title", new Words(1_000)).must(),
                    Field.of(DATE, new Day()).in("held_on").must(),
                    Field.of("end", new Day()).in("ended_on"),
                    Field.of("country", new Code("place")).must(),
                    Field.of("place", new Line(200)).in("city"),
                    Field.of("partners", new Codes("partner", "consultation_partner")),
                    Field.of("states", new Codes("place", "consultation_state")),
                    Field.of("activity", new ActivityReference()),
                    Field.of("outcome", new Words(20_000))),
            PARTS,
            Map.of(
                    "mechanism", MECHANISM,
                    "level", "level",
                    "activity", "activity",
                    "country", "states",
                    "partner", "partners",
                    "from", DATE,
                    "to", DATE),
            List.of("title", "outcome"),
            Set.of(Role.OFFICER, Role.HEAD, Role.TREATY),
            new CarriedForward(),
            Map.of());

    private Consultations() {}
}
