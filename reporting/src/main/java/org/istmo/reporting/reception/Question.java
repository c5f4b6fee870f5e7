package org.istmo.reporting.reception;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a donor asks of a report.
 *
 * @param by the name of the account
 * @param donor whose question it is
 */
public record Question(long id, String donor, String by, OffsetDateTime at, String text, Optional<ToldAnswer> answer) {

    /** @param by the name of the account */
    public record ToldAnswer(String by, OffsetDateTime at, String text) {}
}
