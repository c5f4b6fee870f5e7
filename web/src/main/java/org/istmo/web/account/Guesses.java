package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.access.Secret;

/**
 * How many names an address may be wrong about: {@value #MOST} in an hour, whether an account has them or not. How often it may be wrong about one name the account says
 * itself, by locking. Whoever was let in from the address within a day is let in all the same, so that others behind one address are not locked out with whoever
 * guesses there; who has not been there for longer waits for the hour to end. Each node counts for itself, and keeps no name that was typed: it may be a password
 * in the wrong field.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Guesses {

    static final int MOST = 30;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(1);

    /** Addresses, and names at an address, that are kept; those that were seen longest ago go first. */
    private static final int KEPT = 20_000;

    /** Of an IPv6 address, what a household or a firm has for itself. */
    private static final int NETWORK = 8;

    private final String salt = Secret.fresh("").text();
    private final Map<String, Wrong> wrong = new Bounded<>();
    private final Map<String, Instant> right = new Bounded<>();
    private Clock clock;

    protected Guesses() {}

    @Inject
    public Guesses(Clock clock) {
        this.clock = clock;
    }

    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > KEPT;
        }
    }

    /** What an address was wrong about since its hour began. */
    private record Wrong(Instant since, Set<String> names) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }

        boolean isFull() {
            return names.size() >= MOST;
        }
    }

    /** Whether a password for the name is looked at, from there. */
    synchronized boolean isLookedAt(String name, String address) {
        String network = network(address);
        Wrong names = wrongOf(network);
        return !names.isFull() || names.names().contains(mark(name)) || isKnown(name, network);
    }

    /** Whether the address has been wrong as often as it may: then nobody there is told more than that. */
    synchronized boolean isLimited(String address) {
        return wrongOf(network(address)).isFull();
    }

    /**
     * Notes a wrong one.
     *
     * @return whether it is the last one that the address may have
     */
    synchronized boolean wrong(String name, String address) {
        String network = network(address);
        Wrong names = wrongOf(network);
        wrong.put(network, names);
        return !names.isFull() && names.names().add(mark(name)) && names.isFull();
    }

    /** Whoever mistyped and knows better is no guesser. */
    synchronized void right(String name, String address) {
        String network = network(address);
        Wrong names = wrongOf(network);
        if (!names.isFull()) {
            names.names().remove(mark(name));
        }
        right.put(mark(network + " " + name), clock.instant());
    }

    private Wrong wrongOf(String network) {
        Wrong known = wrong.get(network);
        Instant now = clock.instant();
        return known == null || known.isOver(now) ? new Wrong(now, new HashSet<>()) : known;
    }

    private boolean isKnown(String name, String network) {
        Instant at = right.get(mark(network + " " + name));
        return at != null && clock.instant().isBefore(at.plus(KNOWN));
    }

    private String mark(String text) {
        return new Secret(salt + text).digest();
    }

    /** An IPv4 address, or the network of an IPv6 one, of which a guesser has as many addresses as they like. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK)));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
