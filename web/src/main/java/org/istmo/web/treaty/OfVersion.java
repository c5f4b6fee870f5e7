package org.istmo.web.treaty;

import jakarta.ws.rs.QueryParam;
import java.util.OptionalLong;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.paging.AsOf;
import org.jspecify.annotations.Nullable;

/** {@code ?version=}: that version, from 1; the latest one when absent. */
@SuppressWarnings("NullAway.Init")
public class OfVersion {

    /** Nine digits at most. */
    private static final String NUMBER = "[1-9]\\d{0,8}";

    @QueryParam("version")
    private @Nullable String version;

    /** @throws Invalid when it is no number, or a day is asked for as well */
    OptionalLong number(AsOf asOf) {
        if (version == null) {
            return OptionalLong.empty();
        }
        if (!version.matches(NUMBER)) {
            throw new Invalid("?version", "no-number", "It is the number of a version, from 1.");
        }
        if (asOf.day().isPresent()) {
            throw new Invalid("?version", "one-of", "A version is asked for, or a day: not both.");
        }
        return OptionalLong.of(Long.parseLong(version));
    }
}
