package org.istmo.domain.compliance;

import java.util.Optional;

/**
 * Which gaps are asked for; each part empty for all.
 *
 * @param office whose activities and money are looked at; of needs and recommendations those of the States where it works
 */
public record GapFilter(
        Optional<String> state, Optional<String> treaty, Optional<GapKind> kind, Optional<String> office) {

    public static final GapFilter ALL =
            new GapFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean wants(GapKind one) {
        return kind.isEmpty() || kind.get() == one;
    }
}
