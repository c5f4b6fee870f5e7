package org.istmo.web.account;

import java.time.Instant;
import java.util.List;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.TokenArea;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner and an administrator see it in a list.
 *
 * @param used when it last opened something, to the minute; null while it has not
 * @param readOnly whether it changes nothing
 * @param only what alone it opens; empty for all of the API
 */
public record ShownToken(
        long id,
        String label,
        String created,
        @Nullable String used,
        String expires,
        boolean readOnly,
        List<String> only) {

    public ShownToken {
        only = List.copyOf(only);
    }

    static ShownToken of(ApiToken token) {
        return new ShownToken(
                token.id(),
                token.label(),
                token.created().toString(),
                token.used().map(Instant::toString).orElse(null),
                token.expires().toString(),
                token.reach().readOnly(),
                areas(token));
    }

    static List<String> areas(ApiToken token) {
        return token.reach().areas().stream().sorted().map(TokenArea::word).toList();
    }
}
