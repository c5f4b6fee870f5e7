package org.istmo.domain.register;

import java.util.List;
import java.util.Optional;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;

/**
 * A list of things within a record, each with a number of its own, by which it stays the same through edits.
 *
 * @param lasting whether what was once written down may not be left out again
 * @param followUp when it is overdue, if it can be
 */
public record Part(String name, String table, List<Field> fields, boolean lasting, Optional<FollowUp> followUp) {

    static final String BELONGS_TO = "belongsTo";
    static final String ORDINAL = "ordinal";

    private static final List<Field> OWN = List.of(
            RecordKind.NUMBER,
            Field.of(BELONGS_TO, new Whole(1, Long.MAX_VALUE)),
            Field.of(ORDINAL, new Whole(1, Integer.MAX_VALUE)));

    public Part {
        fields = List.copyOf(fields);
    }

    /** Things that may be left out again. */
    public static Part of(String name, String table, List<Field> fields) {
        return new Part(name, table, fields, false, Optional.empty());
    }

    public Part lastingly() {
        return new Part(name, table, fields, true, followUp);
    }

    public Part followedUp(FollowUp by) {
        return new Part(name, table, fields, lasting, Optional.of(by));
    }

    Table rows() {
        return new Table(table, Fields.joined(OWN, fields));
    }
}
