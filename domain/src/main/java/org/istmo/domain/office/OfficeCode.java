package org.istmo.domain.office;

/** The code of an office or centre, such as {@code LPO-MEX}. */
public record OfficeCode(String code) {

    public OfficeCode {
        if (code.isBlank() || code.length() > 20) {
            throw new IllegalArgumentException("An office code has 1 to 20 characters.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
