package org.istmo.reporting.delivery;

/** What came of handing a message over. */
public sealed interface Outcome {

    /** The server took it. */
    record Taken() implements Outcome {}

    /**
     * It may be taken another time.
     *
     * @param why in words for the administrator
     */
    record Later(String why) implements Outcome {}

    /** The server will never take it. */
    record Never(String why) implements Outcome {}
}
