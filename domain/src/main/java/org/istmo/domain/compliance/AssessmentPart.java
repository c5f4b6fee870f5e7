package org.istmo.domain.compliance;

import java.util.List;
import java.util.Locale;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;

/** Lists of things within an assessment. Each thing has a number, by which it is the same from one version to the next. */
public enum AssessmentPart {
    /** What the reviewers recommended, and what became of it; once written down it is never left out again. */
    RECOMMENDATIONS(
            "assessment_recommendation",
            true,
            List.of(
                    text(),
                    Field.of("status", Choice.of("open", "in-progress", "done", "not-accepted"))
                            .must()
                            .otherwise("open"),
                    Field.of("followUp", new Words(10_000)),
                    Field.of("followedUpOn", new Day()))),
    /** What assistance the State needs. */
    NEEDS(
            "assessment_need",
            false,
            List.of(
                    text(),
                    Field.of("priority", Choice.of("high", "medium", "low"))
                            .must()
                            .otherwise("medium"))),
    /** What shows it: an address, the reference of a document, or the number of a file that was sent before. */
    EVIDENCE(
            "assessment_evidence",
            false,
            List.of(
                    text(),
                    Field.of("link", Line.address()),
                    Field.of("reference", new Line(1_000)),
                    Field.of("upload", new Whole(1, Long.MAX_VALUE / 10))));

    public static final String NUMBER = "number";
    static final String BELONGS_TO = "belongsTo";
    static final String ORDINAL = "ordinal";

    private final String table;
    private final boolean lasting;
    private final List<Field> fields;

    AssessmentPart(String table, boolean lasting, List<Field> fields) {
        this.table = table;
        this.lasting = lasting;
        this.fields = fields;
    }

    private static Field text() {
        return Field.of("text", new Words(10_000)).in("words").must();
    }

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Apart from the number. */
    public List<Field> fields() {
        return fields;
    }

    boolean lasting() {
        return lasting;
    }

    String table() {
        return table;
    }

    Table rows() {
        return new Table(
                table,
                Fields.joined(
                        List.of(
                                Field.of(BELONGS_TO, new Whole(1, Long.MAX_VALUE)),
                                Field.of(NUMBER, new Whole(1, Long.MAX_VALUE)),
                                Field.of(ORDINAL, new Whole(1, Integer.MAX_VALUE))),
                        fields));
    }
}
