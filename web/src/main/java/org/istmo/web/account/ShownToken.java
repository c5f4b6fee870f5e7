package org.istmo.web.account;

import org.istmo.domain.access.ApiToken;

/** A token as its owner sees it in the list. */
public record ShownToken(long id, String label, String created, String expires) {

    static ShownToken of(ApiToken token) {
        return new ShownToken(
                token.id(),
                token.label(),
                token.created().toString(),
                token.expires().toString());
    }
}
