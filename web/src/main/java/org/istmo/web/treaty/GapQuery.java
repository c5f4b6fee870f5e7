package org.istmo.web.treaty;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.istmo.domain.compliance.GapFilter;
import org.istmo.domain.compliance.GapKind;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** {@code ?state=&treaty=&kind=&office=}: each may be absent. */
@SuppressWarnings("NullAway.Init")
public class GapQuery {

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("treaty")
    private @Nullable String treaty;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("office")
    private @Nullable String office;

    /** @throws Invalid when there is no such kind */
    GapFilter filter() {
        Optional<GapKind> named = Optional.ofNullable(kind).flatMap(GapKind::of);
        if (kind != null && named.isEmpty()) {
            throw new Invalid(
                    "?kind",
                    "unknown-code",
                    "It is one of need-without-activity, recommendation-without-follow-up, activity-without-evidence, money-without-need.");
        }
        return new GapFilter(
                Optional.ofNullable(state), Optional.ofNullable(treaty), named, Optional.ofNullable(office));
    }
}
