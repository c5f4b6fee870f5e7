package org.istmo.domain.validation;

/**
 * Where in what came in a fact stands.
 *
 * @param line from 1
 * @param pointer as in {@link Finding#pointer()}
 */
public record Position(int line, String pointer) {

    /** A finding there. */
    public Finding finding(Finding.Severity severity, String code, String detail) {
        return new Finding(severity, line, pointer, code, detail);
    }
}
