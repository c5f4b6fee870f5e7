package org.istmo.domain.intake;

import java.util.function.Consumer;

/** The activities of one file, whatever its format, read from beginning to end without holding them all; more than once when need be. */
@FunctionalInterface
public interface IncomingActivities {

    /** Hands them over one by one in the order of the file. A failure of the taker ends it. */
    void handTo(Consumer<Incoming> taker);
}
