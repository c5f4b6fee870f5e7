package org.istmo.domain.questionnaire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.field.Sent;

/** A consent as it was sent, and what it has to hold to. */
final class SentConsent {

    private static final String COVERS = "covers";
    private static final String GIVEN_ON = "givenOn";
    private static final String REFERENCE = "reference";
    private static final String WITHDRAWN_ON = "withdrawnOn";
    private static final String WITHDRAWAL_REFERENCE = "withdrawalReference";
    private static final int LONGEST = 1_000;

    private final Round round;
    private final LocalDate today;

    SentConsent(Round round, LocalDate today) {
        this.round = round;
        this.today = today;
    }

    /** @throws org.istmo.domain.problem.Invalid naming all that is wrong with it */
    Consent read(Sent sent, long version, OffsetDateTime now, String by) {
        sent.knowsOnly(Set.of(COVERS, GIVEN_ON, REFERENCE, WITHDRAWN_ON, WITHDRAWAL_REFERENCE));
        Optional<String> covers = sent.oneOf(
                COVERS,
                Arrays.stream(Consent.Covers.values()).map(Consent.Covers::word).collect(Collectors.toSet()));
        Optional<LocalDate> given = sent.date(GIVEN_ON);
        Optional<String> reference = sent.line(REFERENCE, LONGEST);
        Optional<LocalDate> withdrawn = sent.date(WITHDRAWN_ON);
        Optional<String> withdrawal = sent.line(WITHDRAWAL_REFERENCE, LONGEST);
        must(sent, COVERS, covers);
        must(sent, GIVEN_ON, given);
        must(sent, REFERENCE, reference);
        if (withdrawn.isPresent()) {
            must(sent, WITHDRAWAL_REFERENCE, withdrawal);
        } else if (withdrawal.isPresent()) {
            sent.missing(WITHDRAWN_ON);
        }
        given.ifPresent(day -> within(
                sent, GIVEN_ON, day, round.date(), "before-date", "A State consents to what was answered before."));
        withdrawn.ifPresent(day -> within(
                sent,
                WITHDRAWN_ON,
                day,
                given.orElse(round.date()),
                "before-consent",
                "A State takes back what it gave before."));
        sent.mustBeSound();
        return new Consent(
                version,
                Consent.Covers.of(covers.orElseThrow()),
                given.orElseThrow(),
                reference.orElseThrow(),
                withdrawn.orElse(null),
                withdrawal.orElse(null),
                now,
                by);
    }

    private static void must(Sent sent, String name, Optional<?> said) {
        if (said.isEmpty()) {
            sent.missing(name);
        }
    }

    private void within(Sent sent, String name, LocalDate day, LocalDate first, String code, String detail) {
        if (day.isBefore(first)) {
            sent.wrong(name, code, detail);
        } else if (day.isAfter(today)) {
            sent.wrong(name, "in-future", "It is a day to come.");
        }
    }
}
