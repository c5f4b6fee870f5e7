package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an order that somebody looks at before it is made, kept for the moment in which their browser fetches them: a few, for a short time, the last
 * ones of each. Another node, or whoever comes later, makes them anew.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LookedPages {

    static final int MOST = 16;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private Clock clock;

    protected LookedPages() {}

    @Inject
    public LookedPages(Clock clock) {
        this.clock = clock;
    }

    private record Kept(String what, byte[] bytes, Instant at) {}

    /**
     * @param whose one has one at a time
     * @param what says all that they were made of but the ledger
     */
    synchronized void keep(String whose, String what, byte[] bytes) {
        kept.remove(whose);
        kept.put(whose, new Kept(what, bytes, clock.instant()));
        for (Iterator<Kept> oldest = kept.values().iterator(); kept.size() > MOST; ) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized Optional<byte[]> of(String whose, String what) {
        kept.values().removeIf(one -> one.at().plus(LONGEST).isBefore(clock.instant()));
        @Nullable Kept one = kept.get(whose);
        return one != null && one.what().equals(what) ? Optional.of(one.bytes()) : Optional.empty();
    }
}
