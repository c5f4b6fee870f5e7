package org.istmo.web.export;

import java.util.Optional;
import org.istmo.reporting.export.Halt;
import org.jspecify.annotations.Nullable;

/** Whoever a ledger is on its way to. They may go while nothing is sent to them, and be sent away where they are slow and others wait. */
final class Recipient implements Turns.Holder {

    private final Pace pace;
    private final Optional<Wire> wire;
    private final Halt halt = new Halt();
    private boolean served;
    private Taken.@Nullable Broken why;

    /** @param wire empty where no connection is at hand, such as in tests */
    Recipient(Pace pace, Optional<Wire> wire) {
        this.pace = pace;
        this.wire = wire;
    }

    Halt halt() {
        return halt;
    }

    @Override
    public long rate() {
        return pace.rate();
    }

    /** Whatever is written to them at the time waits no longer. */
    @Override
    public synchronized void giveUp() {
        end(Taken.Broken.SLOW);
        if (!served) {
            wire.ifPresent(Wire::cut);
        }
    }

    /** Ends the reading where they have hung up. */
    synchronized void look() {
        if (!served && (why != null || wire.map(Wire::isLeft).orElse(false))) {
            end(Taken.Broken.GONE);
        }
    }

    private void end(Taken.Broken because) {
        if (!served) {
            why = why == null ? because : why;
            halt.call();
        }
    }

    /** Nothing more goes to them, and their connection may be somebody else's soon. */
    synchronized void served() {
        served = true;
    }

    /** Why the reading was ended, where it was ended from outside. */
    synchronized Optional<Taken.Broken> why() {
        return Optional.ofNullable(why);
    }
}
