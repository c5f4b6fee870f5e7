package org.istmo.reporting.tieout;

import java.util.Locale;

/** What an exception means for who submits. */
public enum Severity {
    /** Nothing is submitted, whoever would accept it. */
    BLOCKS,
    /** It is told to everybody who clears; finance may accept it with a reason. */
    WARNS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
