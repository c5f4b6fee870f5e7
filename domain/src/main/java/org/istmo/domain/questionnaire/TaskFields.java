package org.istmo.domain.questionnaire;

import java.util.List;
import org.istmo.domain.field.AccountReference;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Moment;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;

/** What a task holds. */
public final class TaskFields {

    public static final String INSTITUTION = "institution";
    public static final String CONTACT = "contact";
    public static final String DUE_ON = "dueOn";
    public static final String NOTE = "note";
    public static final String SENT_ON = "sentOn";
    public static final String REPLY_NOTE = "replyNote";
    public static final String ANSWERED_ON = "answeredOn";

    static final String ID = "id";
    static final String BELONGS_TO = "belongsTo";
    static final String VERSION = "version";
    static final String CHANGED_AT = "changedAt";
    static final String CHANGED_BY = "changedBy";

    /** Those that are sent. Of the contact the function, never a person's name. */
    public static final List<Field> FIELDS = List.of(
            Field.of(INSTITUTION, new Line(300)).must(),
            Field.of(CONTACT, new Line(300)),
            Field.of(DUE_ON, new Day()).must(),
            Field.of(NOTE, new Line(200)),
            Field.of(SENT_ON, new Day()),
            Field.of(REPLY_NOTE, new Line(200)),
            Field.of(ANSWERED_ON, new Day()));

    static final List<Field> KEY = List.of(Field.of(ID, new Whole(1, Long.MAX_VALUE)));

    static final Table TASKS = new Table(
            "questionnaire_task",
            Fields.joined(
                    Fields.joined(
                            KEY,
                            List.of(
                                    Field.of(BELONGS_TO, new Whole(1, Long.MAX_VALUE)),
                                    Field.of(VERSION, new Whole(1, Long.MAX_VALUE)),
                                    Field.of(CHANGED_AT, new Moment()),
                                    Field.of(CHANGED_BY, new AccountReference()))),
                    FIELDS));

    private TaskFields() {}
}
