package org.istmo.web.treaty;

import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.ServedState;

/**
 * A State served, as JSON.
 *
 * @param state two letters of ISO 3166-1
 */
public record StateView(String state, Bilingual name, String participation) {

    static StateView of(ServedState state) {
        return new StateView(state.code(), state.name(), "/api/v1/states/" + state.code() + "/participation");
    }
}
