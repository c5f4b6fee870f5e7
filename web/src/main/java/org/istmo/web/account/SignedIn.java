package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotAuthorizedException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.TokenReach;
import org.jspecify.annotations.Nullable;

/** Who asks, for this request. Inject this one rather than a {@link Reader}, which would stay with whatever bean it was injected into. */
@RequestScoped
public class SignedIn {

    private @Nullable Reader reader;
    private @Nullable Means means;
    private @Nullable String language;
    private TokenReach reach = TokenReach.ALL;
    private Duration left = Duration.ZERO;

    /** @throws NotAuthorizedException when nobody is signed in, which the mechanism does not let happen on a protected path */
    public Reader reader() {
        return someone().orElseThrow(() -> new NotAuthorizedException(ApiDoor.CHALLENGE));
    }

    public Optional<Reader> someone() {
        return Optional.ofNullable(reader);
    }

    /** The language that the account reads: {@code en} or {@code es}. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** The roles as the server's own security knows them. */
    Set<String> roleWords() {
        return reader().roles().stream().map(Role::word).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they showed their password with this very request. */
    boolean byPassword() {
        return means == Means.PASSWORD;
    }

    /** How much of what the account may do is open: less where a token was shown that was made so. */
    TokenReach reach() {
        return reach;
    }

    /** How long the session of a page lasts unless it is used; nothing where something else was shown. */
    Duration left() {
        return left;
    }

    void lasts(Duration lasting) {
        left = lasting;
    }

    /** By a token, which may open less than its account. */
    void byToken(Account account, String address, TokenReach opened) {
        as(account, address, Means.TOKEN);
        reach = opened;
    }

    void as(Account account, String address, Means shown) {
        reader = account.reader(address);
        language = account.language();
        means = shown;
    }
}
