package org.istmo.domain.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Words;
import org.istmo.domain.register.RecordKind;

/**
 * Needs of a State that belong to its national programme on security and justice rather than to an article. The treaty focal point keeps them as well.
 * Whether one is met is known of every day: {@link NeedHistory}.
 */
public final class ProgrammeNeeds {

    static final String COUNTRY = "country";
    static final String STATED_ON = "statedOn";
    static final String STATUS = "status";
    static final String STATUS_SINCE = "statusSince";
    static final String STATUS_SOURCE = "statusSource";
    static final String OPEN = "open";

    public static final RecordKind KIND = new RecordKind(
            "programme-needs",
            "need",
            "programme_need",
            List.of(
                    Field.of(COUNTRY, new Code("place")).must(),
                    Field.of("theme", new Code("theme")),
                    Field.of("text", new Words(10_000)).in("words").must(),
                    Field.of("priority", Choice.of("high", "medium", "low"))
                            .must()
                            .otherwise("medium"),
                    Field.of("source", new Line(1_000)).must(),
                    Field.of(STATED_ON, new Day()).must(),
                    Field.of(STATUS, Choice.of(OPEN, "met", "withdrawn")).must().otherwise(OPEN),
                    Field.of(STATUS_SINCE, new Day()),
                    Field.of(STATUS_SOURCE, new Line(1_000))),
            List.of(),
            Map.of(
                    "country",
                    COUNTRY,
                    "theme",
                    "theme",
                    "priority",
                    "priority",
                    STATUS,
                    STATUS,
                    "from",
                    STATED_ON,
                    "to",
                    STATED_ON),
            List.of("text", "source"),
            Set.of(Role.OFFICER, Role.HEAD, Role.TREATY),
            new StatedNeed(),
            Map.of());

    private ProgrammeNeeds() {}
}
