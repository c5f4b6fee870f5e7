package org.istmo.reporting.issue;

import org.jdbi.v3.core.Handle;

/** What is written in the transaction of a step, so that it is written if the step is taken and not otherwise. */
@FunctionalInterface
public interface Also {

    /** Nothing but the step. */
    Also NOTHING = handle -> {};

    /** Whatever it throws undoes the step. */
    void write(Handle handle);
}
