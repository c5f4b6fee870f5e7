package org.istmo.domain.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How much of what its account may do a token opens.
 *
 * @param readOnly whether it changes nothing
 * @param areas what alone it opens; empty for all of the API
 */
public record TokenReach(boolean readOnly, Set<TokenArea> areas) {

    /** All that the account may do. */
    public static final TokenReach ALL = new TokenReach(false, Set.of());

    public TokenReach {
        areas = Set.copyOf(areas);
    }

    public boolean isNarrowed() {
        return readOnly || !areas.isEmpty();
    }

    /** The words of its areas in their order, with commas between; empty for all of the API. */
    public String words() {
        return new TreeSet<>(areas).stream().map(TokenArea::word).collect(Collectors.joining(","));
    }

    static TokenReach of(boolean readOnly, String words) {
        return new TokenReach(
                readOnly,
                Arrays.stream(words.split(",", -1))
                        .flatMap(word -> TokenArea.of(word).stream())
                        .collect(Collectors.toSet()));
    }
}
