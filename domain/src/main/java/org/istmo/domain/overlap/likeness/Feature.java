package org.istmo.domain.overlap.likeness;

/** What is measured of a pair, each from 0 to 1, and whether it can only speak for or only against. */
enum Feature {
    TITLE(1),
    TITLE_LEAST(1),
    WHOLE(1),
    RARE(1),
    CONTENT(1),
    NEAR(1),
    ENDS_NEAR(1),
    OVERLAP(1),
    ALIKE_AND_NEAR(1),
    GAP(-1),
    FAR(-1),
    ANOTHER_TIME(-1),
    SAME_LENGTH(1),
    COUNTRY(1),
    OTHER_COUNTRY(-1),
    LOCALITY(1),
    OTHER_LOCALITY(-1),
    OTHER_COUNTRY_NAMED(-1),
    AMOUNT(1),
    AMOUNT_NEAR(1),
    AMOUNT_IN_PART(1),
    OTHER_AMOUNT(-1),
    DONOR(1),
    OTHER_DONOR(-1),
    KIND(1),
    OTHER_KIND(-1),
    THEME(1),
    OTHER_THEME(-1),
    PEOPLE(1),
    OTHER_PEOPLE(-1),
    MARK(1),
    OTHER_MARK(-1),
    MARK_OF_ONE(-1),
    OTHER_YEAR(-1),
    OTHER_COUNT(-1),
    OTHER_TOPIC(-1),
    OTHER_WHO(-1),
    OTHER_BODY(-1),
    OTHER_ACT(-1),
    OTHER_THING(-1),
    OTHER_FORM(-1),
    OTHER_LEVEL(-1),
    OTHER_MODE(-1),
    OTHER_TIME(-1),
    OTHER_WORDS(-1),
    OTHER_CONTENT(-1),
    OTHER_SUBJECT(-1);

    private final int sign;

    Feature(int sign) {
        this.sign = sign;
    }

    /** 1 when it can only speak for likeness, -1 when only against. */
    int sign() {
        return sign;
    }
}
