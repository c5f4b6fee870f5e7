package org.istmo.reporting.delivery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account is told.
 *
 * @param messageId what it is known by however often it is told: of two with the same the second is none
 * @param kind such as {@code due}: which words it is told in
 * @param report the number of the row of the report that it speaks of
 * @param about what it speaks of, such as the number of a report or of an agreement
 * @param path where to look, from the public address on
 * @param day the one that it speaks of
 * @param detail the sentence that follows what it says
 */
public record Telling(
        String messageId,
        String kind,
        long account,
        Optional<Long> report,
        String about,
        String path,
        Optional<LocalDate> day,
        Optional<String> detail) {}
