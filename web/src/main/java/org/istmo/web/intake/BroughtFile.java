package org.istmo.web.intake;

import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.IncomingActivities;

/** A file that was found readable, and who brings it. Open until it is closed. */
record BroughtFile(Delivery delivery, IncomingActivities activities, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
