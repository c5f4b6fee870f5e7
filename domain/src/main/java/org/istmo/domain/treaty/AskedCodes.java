package org.istmo.domain.treaty;

import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/** Codes that a list is asked for by; an unknown one is refused, since an empty list would say that there is nothing. */
public final class AskedCodes {

    private static final String UNKNOWN = "unknown-code";

    private AskedCodes() {}

    /** @throws Invalid when the offices do not serve it */
    public static void state(Handle handle, Optional<String> state) {
        state.filter(code -> TreatyRows.states(handle).stream()
                        .noneMatch(served -> served.code().equals(code)))
                .ifPresent(code -> {
                    throw new Invalid("?state", "not-served", "The offices do not serve '" + code + "'.");
                });
    }

    /** @throws Invalid when there is none of that code */
    public static void treaty(Handle handle, Optional<String> treaty) {
        treaty.filter(code -> TreatyRows.all(handle).stream()
                        .noneMatch(known -> known.code().equals(code)))
                .ifPresent(code -> {
                    throw new Invalid("?treaty", UNKNOWN, "There is no treaty '" + code + "'.");
                });
    }

    /** @throws Invalid when the treaty has none of that number */
    public static void article(Handle handle, String treaty, Optional<String> article) {
        article.filter(number -> TreatyRows.article(handle, treaty, number).isEmpty())
                .ifPresent(number -> {
                    throw new Invalid("?article", UNKNOWN, treaty + " has no article '" + number + "'.");
                });
    }

    /** @throws Invalid when there is none of that code */
    public static void office(Handle handle, Optional<String> office) {
        office.filter(code -> handle.createQuery("SELECT count(*) FROM office WHERE code = :code")
                                .bind("code", code)
                                .mapTo(Long.class)
                                .one()
                        == 0)
                .ifPresent(code -> {
                    throw new Invalid("?office", UNKNOWN, "There is no office '" + code + "'.");
                });
    }
}
