package org.istmo.web.form;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** The version of a thing as an entity tag (RFC 9110, section 8.8.3): {@code "v7"}. */
public final class EntityVersion {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private EntityVersion() {}

    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * The version that a change was made from.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws Invalid when it is missing or is none of our tags; a weak one is none, for a change is made from what was seen to the byte (section 13.1.1)
     */
    public static long asked(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Invalid(
                    "If-Match", "missing", "Say with If-Match from which version the change was made: its ETag.");
        }
        Matcher match = TAG.matcher(ifMatch.strip());
        if (!match.matches()) {
            throw new Invalid("If-Match", "no-version", "If-Match holds one ETag of an answer before, such as \"v7\".");
        }
        return Long.parseLong(match.group(1));
    }
}
