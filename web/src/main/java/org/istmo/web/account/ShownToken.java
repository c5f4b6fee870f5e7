package org.istmo.web.account;

import java.util.List;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.TokenArea;

/**
 * A token as its owner sees it in the list.
 *
 * @param readOnly whether it changes nothing
 * @param only what alone it opens; empty for all of the API
 */
public record ShownToken(long id, String label, String created, String expires, boolean readOnly, List<String> only) {

    public ShownToken {
        only = List.copyOf(only);
    }

    static ShownToken of(ApiToken token) {
        return new ShownToken(
                token.id(),
                token.label(),
                token.created().toString(),
                token.expires().toString(),
                token.reach().readOnly(),
                areas(token));
    }

    static List<String> areas(ApiToken token) {
        return token.reach().areas().stream().sorted().map(TokenArea::word).toList();
    }
}
