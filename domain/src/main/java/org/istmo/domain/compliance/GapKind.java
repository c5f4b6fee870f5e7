package org.istmo.domain.compliance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is missing between what was reported of an article and what the offices do for it. It says what is left to the offices, and nothing of a State. */
public enum GapKind {
    /** A need that was reported, and no activity of any office supports the article in the State. */
    NEED_WITHOUT_ACTIVITY,
    /** A recommendation whose follow-up is due ({@link FollowUp}). */
    RECOMMENDATION_WITHOUT_FOLLOW_UP,
    /** Activities support the article in the State, and what was reported of it shows no evidence, or nothing was reported. */
    ACTIVITY_WITHOUT_EVIDENCE,
    /** Money was spent on the article in the State, and no need is on record there. */
    MONEY_WITHOUT_NEED;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when there is none of that word. */
    public static Optional<GapKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
