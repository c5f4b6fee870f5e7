package org.istmo.domain.audit.offline;

import java.util.Locale;

/** What is said of a whole trail. {@value Verifier#UNREADABLE} is taken: it is none. */
public enum Verdict {
    /** Every entry is as it was written, and so are all particulars. */
    INTACT(0),
    /** Something was done to an entry, or to what it says of particulars. */
    BENT(1),
    /** Every entry is as it was written; of some the particulars were erased, and later entries say so. */
    ERASED(3),
    /** Every entry is as it was written; of some the particulars were erased, and no entry says so: nobody answers for that. */
    SUSPICIOUS(4);

    private final int exit;

    Verdict(int exit) {
        this.exit = exit;
    }

    /** With which the program that verifies ends. */
    int exit() {
        return exit;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
