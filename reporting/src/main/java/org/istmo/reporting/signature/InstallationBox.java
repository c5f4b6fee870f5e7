package org.istmo.reporting.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.istmo.domain.access.Strongbox;
import org.istmo.domain.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Locks what the program has to read again under the secret of the installation ({@code ISTMO_SECRET}), as the key that signs is; without one, under a key that is
 * made once and kept in {@code ISTMO_HOME}. So whoever has the database alone, or a copy of it, reads nothing.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InstallationBox implements Strongbox {

    private Optional<String> secret;
    private KeyInHome key;
    private @Nullable Safe given;
    private @Nullable Safe kept;

    protected InstallationBox() {}

    @Inject
    public InstallationBox(SigningSettings settings) {
        this(settings.secret(), new KeyInHome(Path.of(System.getenv().getOrDefault("ISTMO_HOME", "istmo-data"))));
    }

    InstallationBox(Optional<String> secret, KeyInHome key) {
        this.secret = secret;
        this.key = key;
        this.given = secret.isPresent() ? new Safe(secret) : null;
    }

    @Override
    public byte[] lock(byte[] bytes) {
        return safe().put(bytes);
    }

    @Override
    public byte[] unlock(byte[] locked) {
        try {
            return safe().take(locked);
        } catch (Conflict anotherSecret) {
            return lockedBefore(locked);
        }
    }

    /** What was locked before there was a secret was locked by the key. */
    private byte[] lockedBefore(byte[] locked) {
        try {
            if (secret.isPresent() && key.found().isPresent()) {
                return byKey().take(locked);
            }
        } catch (Conflict neither) {
            // Said below, in the words of what is locked here.
        }
        throw new Conflict(
                "second-factor-sealed",
                "The second factor was sealed with another ISTMO_SECRET. Start the server with that one, or take the factor off the account.");
    }

    @Override
    public boolean isOpen(byte[] locked) {
        return safe().couldSeal(locked);
    }

    private Safe safe() {
        return given == null ? byKey() : given;
    }

    private synchronized Safe byKey() {
        if (kept == null) {
            kept = new Safe(Optional.of(key.foundOrMade()));
        }
        return kept;
    }
}
