package org.istmo.domain.time;

import org.jdbi.v3.core.Handle;

/**
 * Something that finance wants to know before a month is closed. Every bean of this type is asked, in the order of {@link #ordinal()}; a feature that has
 * work to do before a close brings its own.
 */
public interface MonthCheck {

    /** A stable word, such as {@code unallocated}. */
    String code();

    /** Where it stands among the checks. */
    int ordinal();

    /** What is open in these months, read in the caller's transaction. */
    CheckResult of(Handle handle, CheckedMonths months);
}
