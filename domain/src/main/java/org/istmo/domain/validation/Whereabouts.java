package org.istmo.domain.validation;

/** Knows where the facts of one activity stand in what came in. A format's reader brings its own. */
public interface Whereabouts {

    /**
     * The place of a fact.
     *
     * @param path a fact by its IATI path within the activity, such as {@code transaction[2]/value/@currency}; empty for the activity itself
     * @return the place of the fact or, where it is missing, of what should hold it
     */
    Position of(String path);
}
