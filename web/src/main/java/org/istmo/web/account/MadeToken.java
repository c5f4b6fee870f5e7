package org.istmo.web.account;

import java.util.List;
import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.ApiTokens;

/**
 * A token as its owner sees it once.
 *
 * @param readOnly whether it changes nothing
 * @param only what alone it opens; empty for all of the API
 * @param token what is sent after {@code Authorization: Bearer}
 */
public record MadeToken(
        long id, String label, String created, String expires, boolean readOnly, List<String> only, String token) {

    public MadeToken {
        only = List.copyOf(only);
    }

    static MadeToken of(ApiTokens.Issued issued) {
        ApiToken token = issued.token();
        return new MadeToken(
                token.id(),
                token.label(),
                token.created().toString(),
                token.expires().toString(),
                token.reach().readOnly(),
                ShownToken.areas(token),
                issued.secret().text());
    }
}
