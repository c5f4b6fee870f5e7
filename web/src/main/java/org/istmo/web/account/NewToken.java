package org.istmo.web.account;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.istmo.domain.access.TokenArea;
import org.istmo.domain.access.TokenReach;
import org.istmo.web.form.JsonForm;

/** A token that may be made: what it is for, in its owner's words, until when it lives, and how much it opens. */
record NewToken(String label, Instant expires, TokenReach reach) {

    static final Duration USUAL = Duration.ofDays(90);
    static final Duration LONGEST = Duration.ofDays(366);
    private static final String ONLY = "only";
    private static final int LABEL_LENGTH = 200;
    private static final int MOMENT_LENGTH = 40;

    /**
     * @param form {@code label}, 1 to 200 characters; {@code expires}, a moment as RFC 3339 writes it, 90 days ahead when left out; {@code readOnly} and
     *     {@code only}, a list of areas, where it shall open less than its account
     * @throws org.istmo.domain.problem.Invalid when the label is missing or too long, the end is no moment, past or too far away, or there is no such area
     */
    static NewToken of(JsonForm form, Instant now) {
        form.knowsOnly(Set.of("label", "expires", "readOnly", ONLY));
        String label = form.needed("label", LABEL_LENGTH);
        Instant expires = form.holds("expires") ? end(form, now) : now.plus(USUAL);
        TokenReach reach = new TokenReach(form.yesOrNo("readOnly").orElse(false), areas(form));
        form.mustBeSound();
        return new NewToken(label, expires, reach);
    }

    private static Set<TokenArea> areas(JsonForm form) {
        Set<TokenArea> areas = EnumSet.noneOf(TokenArea.class);
        for (String word : form.texts(ONLY, LABEL_LENGTH)) {
            TokenArea.of(word)
                    .ifPresentOrElse(
                            areas::add, () -> form.wrong(ONLY, "unknown-code", "It is one of ledgers and reports."));
        }
        return areas;
    }

    private static Instant end(JsonForm form, Instant now) {
        try {
            Instant end =
                    OffsetDateTime.parse(form.needed("expires", MOMENT_LENGTH)).toInstant();
            if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
                form.wrong("expires", "range", "A token lives for 366 days at most, from now.");
            }
            return end;
        } catch (DateTimeException notOne) {
            form.wrong("expires", "format", "A moment is written as 2026-12-31T18:00:00-06:00.");
            return now;
        }
    }
}
