package org.istmo.reporting.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Strongbox;
import org.istmo.domain.problem.Conflict;

/** Locks what the program has to read again under the secret of the installation ({@code ISTMO_SECRET}), as the key that signs is. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InstallationBox implements Strongbox {

    private Safe safe;

    protected InstallationBox() {}

    @Inject
    public InstallationBox(SigningSettings settings) {
        this.safe = new Safe(settings.secret());
    }

    @Override
    public byte[] lock(byte[] bytes) {
        return safe.put(bytes);
    }

    @Override
    public byte[] unlock(byte[] locked) {
        try {
            return safe.take(locked);
        } catch (Conflict anotherSecret) {
            throw new Conflict(
                    "second-factor-sealed",
                    "The second factor was sealed with another ISTMO_SECRET. Start the server with that one, or take the factor off the account.");
        }
    }
}
