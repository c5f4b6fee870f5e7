package org.istmo.domain.clearance;

import java.util.Optional;
import org.istmo.domain.problem.Forbidden;

/** Whether somebody may take a step, and by which right. */
public sealed interface Right {

    /** The step is theirs to take. */
    record Own() implements Right {}

    /** It is another's, whose deputy they are. */
    record Lent(Deputy deputy) implements Right {}

    /** It is not theirs. */
    record Denied(String code, String why) implements Right {}

    default boolean isGranted() {
        return !(this instanceof Denied);
    }

    /**
     * Under which deputyship the step is taken, if any.
     *
     * @throws Forbidden when it may not be taken
     */
    default Optional<Deputy> granted() {
        if (this instanceof Denied denied) {
            throw new Forbidden(denied.code(), denied.why());
        }
        return this instanceof Lent lent ? Optional.of(lent.deputy()) : Optional.empty();
    }
}
