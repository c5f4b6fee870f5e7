package org.istmo.web.account;

import java.util.Optional;
import org.istmo.domain.access.Engagement;
import org.jspecify.annotations.Nullable;

/** The dates of a donor's verifier: those that they look at, and the last one on which they are let in. */
public record EngagementView(String from, String to, String until) {

    /** Null of anybody else. */
    static @Nullable EngagementView of(Optional<Engagement> engagement) {
        return engagement
                .map(engaged -> new EngagementView(
                        engaged.from().toString(),
                        engaged.to().toString(),
                        engaged.until().toString()))
                .orElse(null);
    }
}
