package org.istmo.domain.intake;

/**
 * An IATI related-activity.
 *
 * @param type code of IATI RelatedActivityType: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party
 * @param identifier the other activity's
 */
public record DraftRelation(String type, String identifier) {

    public static final String PARENT = "1";
    public static final String CHILD = "2";
}
