package org.istmo.reporting.reversal;

import java.util.Locale;

/** Why it cannot be told from what a report keeps how far a figure of it moves. */
public enum Untold {
    /** It follows from the agreement's terms by more than a sum, and the entry would be taken back in another month: the revision reckons it anew. */
    TERMS,
    /** It is made of other figures by a way that the report does not keep, such as a quotient. */
    MADE_OF,
    /** It is converted, and there is no rate. */
    RATE;

    /** The word in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
