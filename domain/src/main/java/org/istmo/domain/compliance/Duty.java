package org.istmo.domain.compliance;

import java.util.Locale;

/**
 * In which order the offices owe something: a rule of their own, which looks at what they were asked for and at what they spent, and never at how a State
 * does. The first one comes first.
 */
public enum Duty {
    /** A need of high priority that nobody supports. */
    HIGH_NEED,
    /** A recommendation that waits for its follow-up. */
    FOLLOW_UP,
    /** A need of medium priority that nobody supports. */
    MEDIUM_NEED,
    /** A need of low priority that nobody supports. */
    LOW_NEED,
    /** To show what came of what was done. */
    EVIDENCE,
    /** To write down what money was spent for. */
    NEED_ON_RECORD;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From 1. */
    public int order() {
        return ordinal() + 1;
    }

    /** @param priority of {@link AssessmentPart#NEEDS} */
    public static Duty ofNeed(Object priority) {
        return "high".equals(priority) ? HIGH_NEED : "low".equals(priority) ? LOW_NEED : MEDIUM_NEED;
    }
}
