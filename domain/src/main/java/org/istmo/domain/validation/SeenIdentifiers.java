package org.istmo.domain.validation;

import java.util.HashMap;
import java.util.Map;

/** The identifiers of one file, so that none comes twice: which of two was meant is not for us to say, and the first one stands. */
public final class SeenIdentifiers {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Remembers the identifier, and finds it a duplicate when it was there before. An activity without an identifier is none's duplicate. */
    public void meet(String identifier, int line, Findings findings) {
        if (identifier.isEmpty()) {
            return;
        }
        Integer first = lines.putIfAbsent(identifier, line);
        if (first != null) {
            findings.error(
                    "iati-identifier",
                    "duplicate-identifier",
                    "The activity in line " + first + " of this file has the same identifier.");
        }
    }
}
