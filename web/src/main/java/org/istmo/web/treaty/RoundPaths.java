package org.istmo.web.treaty;

import org.istmo.domain.questionnaire.RoundKey;

/** Where a round is read. */
final class RoundPaths {

    private RoundPaths() {}

    static String of(RoundKey key) {
        return "/api/v1/treaties/" + key.treaty() + "/states/" + key.state() + "/rounds/" + key.id();
    }
}
