package org.istmo.web.treaty;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.RoundFilter;
import org.jspecify.annotations.Nullable;

/** {@code ?treaty=&state=&status=}: each may be absent. */
@SuppressWarnings("NullAway.Init")
public class RoundQuery {

    @QueryParam("treaty")
    private @Nullable String treaty;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("status")
    private @Nullable String status;

    /** @throws Invalid when there is no such status */
    RoundFilter filter() {
        return new RoundFilter(Optional.ofNullable(treaty), Optional.ofNullable(state), open(status));
    }

    /**
     * Whether open ones are asked for, or closed ones; empty for both.
     *
     * @throws Invalid when there is no such status
     */
    static Optional<Boolean> open(@Nullable String status) {
        if (status != null && !status.equals(RoundView.OPEN) && !status.equals(RoundView.CLOSED)) {
            throw new Invalid("?status", "unknown-code", "It is one of closed, open.");
        }
        return Optional.ofNullable(status).map(RoundView.OPEN::equals);
    }
}
