package org.istmo.web.account;

import org.istmo.domain.access.ApiToken;
import org.istmo.domain.access.ApiTokens;

/**
 * A token as its owner sees it once.
 *
 * @param token what is sent after {@code Authorization: Bearer}
 */
public record MadeToken(long id, String label, String created, String expires, String token) {

    static MadeToken of(ApiTokens.Issued issued) {
        ApiToken token = issued.token();
        return new MadeToken(
                token.id(),
                token.label(),
                token.created().toString(),
                token.expires().toString(),
                issued.secret().text());
    }
}
