package org.istmo.domain.validation;

/**
 * Something that a rule found in what came in.
 *
 * @param line in the file, from 1
 * @param pointer where in the file, as a path such as {@code /iati-activities/iati-activity[3]/transaction[2]/value/@currency}
 * @param code what was found, a stable word such as {@code unknown-currency}
 * @param detail what was found and what was expected, for a person to read
 */
public record Finding(Severity severity, int line, String pointer, String code, String detail) {

    /** An error keeps the activity out of the ledger; a note goes with it. */
    public enum Severity {
        ERROR,
        NOTE
    }
}
