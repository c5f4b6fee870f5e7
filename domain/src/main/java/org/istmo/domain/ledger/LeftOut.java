package org.istmo.domain.ledger;

import java.util.Locale;

/** Why a part is not in consolidated figures; where several apply the first one stands. */
enum LeftOut {
    /** The activity is another agency's: its money is in no figure. */
    EXTERNAL,
    /** A descendant of the activity reports the same type of the same money: it is in no figure. */
    PARENT,
    /** A descendant reports the same type of money of another donor or agreement; what is scoped to a donor or an agreement keeps it. */
    PARENT_APART,
    /** It was decided that the same money came in with another activity; what is scoped to a donor or an agreement keeps it. */
    SAME_MONEY,
    /** It stays inside the region; what is scoped to a donor or an agreement keeps it. */
    TRANSFER,
    /** It is counted. */
    NOT;

    /** The word in the database; empty for what is counted. */
    String word() {
        return this == NOT ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LeftOut of(String word) {
        return word.isEmpty() ? NOT : valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
