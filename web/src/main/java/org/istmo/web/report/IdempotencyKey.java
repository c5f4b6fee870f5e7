package org.istmo.web.report;

import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: one account's keys are not another's. */
public final class IdempotencyKey {

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /** @throws Invalid when it is longer than {@value #LONGEST} characters or no line of text */
    public static Optional<String> of(Reader reader, @Nullable String header) {
        if (header != null && header.length() > LONGEST) {
            throw new Invalid(
                    "Idempotency-Key", "too-long", "An Idempotency-Key has at most " + LONGEST + " characters.");
        }
        return Optional.ofNullable(header)
                .map(key -> "asked:" + reader.account() + ":" + Words.oneLine("Idempotency-Key", key));
    }
}
