package org.istmo.reporting.schedule;

import java.time.Duration;

/** Something that is done over and over, by one node at once. Every bean of this type is called; done twice at once all the same it harms nothing. */
public interface Round {

    /** A stable word, by which the nodes agree on whose turn it is. */
    String name();

    /** How long it rests between its end and its next beginning. */
    Duration rest();

    /** Does whatever there is to do now. What fails is left for the next time, and stops nothing else. */
    void round();
}
