package org.istmo.web.treaty;

import jakarta.ws.rs.QueryParam;
import java.util.OptionalLong;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.paging.AsOf;
import org.jspecify.annotations.Nullable;

/** {@code ?version=}: that version, from 1; {@code ?record=}: the version that reports refer to by that number; the latest one when both are absent. */
@SuppressWarnings("NullAway.Init")
public class OfVersion {

    /** Eighteen digits at most. */
    private static final String NUMBER = "[1-9]\\d{0,17}";

    @QueryParam("version")
    private @Nullable String version;

    @QueryParam("record")
    private @Nullable String record;

    /** @throws Invalid when it is no number, or a day is asked for as well */
    OptionalLong number(AsOf asOf) {
        return number("?version", version, asOf.day().isPresent() || record != null);
    }

    /** @throws Invalid when it is no number, or a day is asked for as well */
    OptionalLong record(AsOf asOf) {
        return number("?record", record, asOf.day().isPresent() || version != null);
    }

    private static OptionalLong number(String name, @Nullable String given, boolean another) {
        if (given == null) {
            return OptionalLong.empty();
        }
        if (!given.matches(NUMBER)) {
            throw new Invalid(name, "no-number", "It is the number of a version, from 1.");
        }
        if (another) {
            throw new Invalid(name, "one-of", "A version is asked for, or a day: not both.");
        }
        return OptionalLong.of(Long.parseLong(given));
    }
}
