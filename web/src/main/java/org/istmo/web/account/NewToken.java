package org.istmo.web.account;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Words;
import org.jspecify.annotations.Nullable;

/** A token that may be made. */
record NewToken(String label, Instant expires) {

    static final Duration USUAL = Duration.ofDays(90);
    static final Duration LONGEST = Duration.ofDays(366);
    private static final int LABEL_LENGTH = 200;

    /** @throws Invalid when the label is missing or too long, or the end is no moment, past or too far away */
    static NewToken of(@Nullable WantedToken wanted, Instant now) {
        List<Invalid.Field> wrong = new ArrayList<>();
        String label =
                wanted == null || wanted.label() == null ? "" : wanted.label().strip();
        if (label.isEmpty() || label.length() > LABEL_LENGTH) {
            wrong.add(new Invalid.Field("/label", "length", "A label has 1 to " + LABEL_LENGTH + " characters."));
        }
        if (!Words.areOneLine(label)) {
            wrong.add(Words.unkeepable("/label"));
        }
        Instant expires = wanted == null ? now.plus(USUAL) : end(wanted.expires(), now, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new NewToken(label, expires);
    }

    private static Instant end(@Nullable String text, Instant now, List<Invalid.Field> wrong) {
        if (text == null) {
            return now.plus(USUAL);
        }
        try {
            Instant end = OffsetDateTime.parse(text).toInstant();
            if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
                wrong.add(new Invalid.Field("/expires", "range", "A token lives for 366 days at most, from now."));
            }
            return end;
        } catch (DateTimeException notOne) {
            wrong.add(new Invalid.Field("/expires", "format", "A moment is written as 2026-12-31T18:00:00-06:00."));
            return now;
        }
    }
}
