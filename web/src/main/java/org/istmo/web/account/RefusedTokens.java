package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.istmo.reporting.issue.Background;

/**
 * Tokens, links, words of an identity provider and names that open nothing, on their way into the trail. Nobody needs an account to show one, and each entry holds up everybody else's: of an address the first in
 * a minute is written at once and the others with their number when the minute is over, of {@value #MOST} addresses a minute; those of more addresses count
 * together.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RefusedTokens implements Background {

    /** Addresses that are told apart in a minute. */
    static final int MOST = 20;

    /** What stands for the addresses beyond these. */
    static final String OTHERS = "others";

    private static final String TOKEN = "token";

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private SignIns signIns;
    private Clock clock;
    private final Set<Shown> seen = new HashSet<>();
    private final Map<Shown, Integer> more = new LinkedHashMap<>();
    private Instant since = Instant.EPOCH;

    protected RefusedTokens() {}

    @Inject
    public RefusedTokens(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * What was shown, and from where.
     *
     * @param how {@value #TOKEN}, {@code link} or {@code provider}; of a name {@code basic} or {@code form}
     */
    private record Shown(String how, String address, boolean name) {

        void write(SignIns signIns, int times) {
            if (name) {
                signIns.refusedUnknown(how, address, times);
            } else {
                signIns.refusedTokens(how, address, times);
            }
        }
    }

    /** A token that is unknown, revoked or expired, shown from an address. */
    void refused(String address) {
        refused(TOKEN, address);
    }

    /** @param how {@value #TOKEN}, {@code link} or {@code provider} */
    void refused(String how, String address) {
        refused(new Shown(how, address, false));
    }

    /**
     * A name that no account has, or that is not looked at.
     *
     * @param how {@code basic} or {@code form}
     */
    void refusedName(String how, String address) {
        refused(new Shown(how, address, true));
    }

    private void refused(Shown shown) {
        look();
        if (isFirst(shown)) {
            shown.write(signIns, 1);
        }
    }

    private synchronized boolean isFirst(Shown shown) {
        if (seen.size() < MOST && seen.add(shown)) {
            return true;
        }
        more.merge(seen.contains(shown) ? shown : new Shown(shown.how(), OTHERS, shown.name()), 1, Integer::sum);
        return false;
    }

    @Override
    public void resume() {
        // What a node that ended had not written is gone with it.
    }

    /** Writes those of a minute that is over. */
    @Override
    public void look() {
        over().forEach((shown, times) -> shown.write(signIns, times));
    }

    private synchronized Map<Shown, Integer> over() {
        Instant now = clock.instant();
        if (now.isBefore(since.plus(WINDOW))) {
            return Map.of();
        }
        Map<Shown, Integer> counted = new LinkedHashMap<>(more);
        more.clear();
        seen.clear();
        since = now;
        return counted;
    }
}
