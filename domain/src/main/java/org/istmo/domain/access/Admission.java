package org.istmo.domain.access;

import java.util.Map;
import java.util.Optional;

/**
 * Whether an account is let in.
 *
 * @param engagement empty of anybody but a donor's verifier
 */
public record Admission(
        long account, String name, boolean enabled, boolean administrator, Optional<Engagement> engagement) {

    Admission enabled(boolean now) {
        return new Admission(account, name, now, administrator, engagement);
    }

    Admission engaged(Engagement now) {
        return new Admission(account, name, enabled, administrator, Optional.of(now));
    }

    /** What the trail says of it. */
    void say(String prefix, Map<String, String> detail) {
        detail.put(prefix + "enabled", enabled ? "yes" : "no");
        engagement.ifPresent(
                engaged -> detail.put(prefix + "until", engaged.until().toString()));
    }
}
