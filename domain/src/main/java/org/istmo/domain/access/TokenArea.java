package org.istmo.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the API that a token may be narrowed to. */
public enum TokenArea {
    /** The ledgers that auditors take away. */
    LEDGERS,
    /** Reports, from order to files and figures. */
    REPORTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TokenArea> of(String word) {
        return Arrays.stream(values()).filter(area -> area.word().equals(word)).findFirst();
    }
}
