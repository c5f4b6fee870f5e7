package org.istmo.domain.compliance;

import java.util.List;
import java.util.Set;
import org.istmo.domain.field.AccountReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Moment;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;
import org.istmo.domain.field.Words;

/** What an assessment holds. */
public final class AssessmentFields {

    static final String ID = "id";
    static final String ASSESSMENT = "assessment";
    static final String VERSION = "version";
    static final String RECORDED_AT = "recordedAt";
    static final String RECORDED_BY = "recordedBy";
    public static final String STATUS = "status";
    public static final String DATE = "date";
    public static final String SOURCE = "source";
    public static final String SOURCE_STATUS = "sourceStatus";
    public static final String RELEASED_ON = "releasedOn";
    public static final String RELEASE_REFERENCE = "releaseReference";

    public static final String OBSERVATIONS = "observations";

    /** Characters that observations may have in each language. */
    public static final int LONGEST_OBSERVATIONS = 20_000;

    static final String TAKEN_TREATY = "takenTreaty";
    static final String TAKEN_ARTICLE = "takenArticle";
    static final String TAKEN_VERSION = "takenVersion";

    static final String NO_REVIEW_MECHANISM = "no-review-mechanism";

    /** What can be reported where a mechanism reviews States. */
    public static final Set<String> REVIEWED = Set.of("implemented", "partly", "not", "not-applicable", "not-reviewed");

    /** Those that are sent. */
    public static final List<Field> FIELDS = List.of(
            Field.of(
                            STATUS,
                            Choice.of(
                                    "implemented",
                                    "partly",
                                    "not",
                                    "not-applicable",
                                    "not-reviewed",
                                    NO_REVIEW_MECHANISM))
                    .must(),
            Field.of(DATE, new Day()).in("assessed_on").must(),
            Field.of(SOURCE, new Line(1_000)).must(),
            Field.of(SOURCE_STATUS, Choice.of(Disclosure.PUBLIC, Disclosure.RELEASED, Disclosure.CONFIDENTIAL))
                    .must(),
            Field.of(RELEASED_ON, new Day()),
            Field.of(RELEASE_REFERENCE, new Line(1_000)),
            Field.of(OBSERVATIONS, new Words(LONGEST_OBSERVATIONS)).atLength());

    static final Table VERSIONS = new Table(
            "assessment_version",
            Fields.joined(
                    List.of(
                            Field.of(ID, new Whole(1, Long.MAX_VALUE)),
                            Field.of(ASSESSMENT, new Whole(1, Long.MAX_VALUE)),
                            Field.of(VERSION, new Whole(1, Long.MAX_VALUE)),
                            Field.of(RECORDED_AT, new Moment()),
                            Field.of(RECORDED_BY, new AccountReference()),
                            Field.of(TAKEN_TREATY, new Line(20)),
                            Field.of(TAKEN_ARTICLE, new Line(10)),
                            Field.of(TAKEN_VERSION, new Whole(1, Long.MAX_VALUE))),
                    FIELDS));

    private AssessmentFields() {}
}
