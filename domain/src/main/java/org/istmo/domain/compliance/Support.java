package org.istmo.domain.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an activity supports an article in a State: it is of the offices, was not cancelled and gives the article a share of more than nought. One rule, for
 * matrices, gaps and reports. Statuses are those of IATI's ActivityStatus codelist.
 */
public final class Support {

    /** Of an activity {@code v} and its share {@code s} of an article. */
    public static final String SUPPORTS = " v.external_agency = '' AND v.status <> '5' AND s.percentage > 0 ";

    /**
     * Whether a child of the activity {@code v} supports the article of {@code s} in the place of {@code p}: a parent does not count beside its child. The
     * levels that may be seen are to be bound as {@code <levels>}.
     */
    public static final String HAS_CHILD = hasChild(" AND c.sensitivity IN (<levels>)");

    /** The same, whatever the child's level is. */
    public static final String HAS_CHILD_OF_ANY_LEVEL = hasChild("");

    /** Whether its status lets an activity {@code v} answer a need, as {@link #answers} has it. */
    public static final String ANSWERING = " v.status NOT IN ('5', '6') ";

    /** Whether any activity says that {@code v} is its parent, or {@code v} that it is one: read once a statement, not once an activity. */
    private static final String IS_A_PARENT = "(v.id IN (SELECT n.activity FROM activity_relation n WHERE n.type = '2')"
            + " OR v.identifier IN (SELECT n.identifier FROM activity_relation n WHERE n.type = '1'))";

    /** The numbers of those that may be a parent, or one event with others: all others count as one, whatever else there is. */
    static final String NOT_ALONE = "SELECT n.activity FROM activity_relation n WHERE n.type = '2'"
            + " UNION SELECT i.id FROM activity_relation n JOIN activity i ON i.identifier = n.identifier WHERE n.type = '1'"
            + " UNION SELECT e.id FROM activity e WHERE e.same_event_as IS NOT NULL"
            + " UNION SELECT e.same_event_as FROM activity e WHERE e.same_event_as IS NOT NULL";

    private static final String CANCELLED = "5";
    private static final String SUSPENDED = "6";

    private Support() {}

    private static String hasChild(String seen) {
        String supportsTheSame =
                " JOIN activity_article ca ON ca.activity = c.id AND ca.treaty = s.treaty AND ca.article = s.article"
                        + " JOIN activity_place cp ON cp.activity = c.id AND cp.place = p.place"
                        + " WHERE c.id <> v.id AND c.external_agency = '' AND c.status <> '5' AND ca.percentage > 0"
                        + seen + " AND ";
        return "(" + IS_A_PARENT
                + " AND (EXISTS (SELECT 1 FROM activity_relation r JOIN activity c ON c.id = r.activity"
                + supportsTheSame + "r.type = '1' AND r.identifier = v.identifier)"
                + " OR EXISTS (SELECT 1 FROM activity_relation r JOIN activity c ON c.identifier = r.identifier"
                + supportsTheSame + "r.type = '2' AND r.activity = v.id)))";
    }

    /**
     * Whether an activity that supports an article, or is on the theme of a need, answers the need: one that was cancelled or is suspended does not, nor one
     * that ended before the need was stated.
     *
     * @param status of the activity
     * @param until its last day; null where it says none
     */
    public static boolean answers(String status, @Nullable LocalDate until, LocalDate stated) {
        return !status.equals(CANCELLED) && !status.equals(SUSPENDED) && (until == null || !until.isBefore(stated));
    }

    /**
     * Whether evidence can be of an activity: it was reported on the day of its start or after it.
     *
     * @param began null where it says no start, and nothing is held against it
     */
    public static boolean isEvidence(LocalDate reported, @Nullable LocalDate began) {
        return began == null || !reported.isBefore(began);
    }
}
