package org.istmo.domain.compliance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.istmo.domain.treaty.Article;
import org.jdbi.v3.core.Handle;

/** What is said of a cell before it becomes an assessment, held to the rules of one, so that it can become one. What is wrong is remembered in what was sent. */
public final class CellRules {

    private static final List<Field> STATUS = AssessmentFields.FIELDS.stream()
            .filter(field -> field.name().equals(AssessmentFields.STATUS))
            .map(field -> new Field(
                    field.name(),
                    field.column(),
                    field.content(),
                    false,
                    field.ours(),
                    field.kind(),
                    field.otherwise()))
            .toList();

    private final Handle handle;
    private final Cell cell;
    private final SentAssessment rules;

    /** @param today after which nothing can have been said */
    public CellRules(Handle handle, Article article, Cell cell, LocalDate today) {
        this.handle = handle;
        this.cell = cell;
        this.rules = new SentAssessment(handle, article, null, today);
    }

    /** The status as reported, under its name; nothing where none was sent. */
    public Map<String, Object> status(Sent sent) {
        Map<String, Object> values = new LinkedHashMap<>(Fields.sent(handle, STATUS, sent, Map.of()));
        rules.status(sent, values);
        return values;
    }

    /**
     * The things of a part, each with its number; a new one is given a number that none of the cell has.
     *
     * @param before those that stood there before
     */
    public List<Map<String, Object>> things(Sent sent, AssessmentPart part, List<Map<String, Object>> before) {
        long next = Cells.number(handle, cell).stream()
                .map(id -> new AssessmentRows(handle).nextNumber(id, part))
                .findFirst()
                .orElse(1L);
        for (Map<String, Object> thing : before) {
            next = thing.get(AssessmentPart.NUMBER) instanceof Long number ? Math.max(next, number + 1) : next;
        }
        Map<Object, Map<String, Object>> nameable = HeldThings.byNumber(before);
        return rules.things(sent, part, nameable, part.lasting() ? nameable.keySet() : Set.of(), cell, next);
    }
}
