package org.istmo.reporting.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinct codes that stand in one cell, in the order in which they were met. */
final class Codes {

    private static final String BETWEEN = ";";

    private @Nullable String only;
    private @Nullable Set<String> several;

    void add(@Nullable String code) {
        if (code == null || code.isEmpty() || code.equals(only)) {
            return;
        }
        if (only == null) {
            only = code;
            return;
        }
        if (several == null) {
            several = new LinkedHashSet<>(List.of(only));
        }
        several.add(code);
    }

    void clear() {
        only = null;
        several = null;
    }

    /** Separated by semicolons; null when there is none. */
    @Nullable
    String cell() {
        return several == null ? only : String.join(BETWEEN, new ArrayList<>(several));
    }
}
