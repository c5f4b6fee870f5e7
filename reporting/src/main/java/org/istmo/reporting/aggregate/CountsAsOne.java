package org.istmo.reporting.aggregate;

/** Whether an activity counts as one wherever it is counted: not for another agency, not beside the one that was kept of the same event, and not beside a child. */
public final class CountsAsOne {

    /** Over {@code activity a}: whether a child of it is an activity of the offices. */
    public static final String IS_PARENT = "(EXISTS (SELECT 1 FROM activity_relation r"
            + " JOIN activity c ON c.id = r.activity WHERE r.type = '1' AND r.identifier = a.identifier AND c.id <> a.id"
            + " AND c.external_agency = '') OR EXISTS (SELECT 1 FROM activity_relation r JOIN activity c ON c.identifier = r.identifier"
            + " WHERE r.type = '2' AND r.activity = a.id AND c.id <> a.id AND c.external_agency = ''))";

    /** Over {@code activity a}. */
    public static final String CONDITION =
            "(a.external_agency = '' AND a.same_event_as IS NULL AND NOT " + IS_PARENT + ")";

    private CountsAsOne() {}
}
