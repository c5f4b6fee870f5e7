package org.istmo.domain.treaty;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A treaty.
 *
 * @param adoptedOn null where nobody said
 * @param articles how many it has
 * @param instruments what a State takes part in, at least one
 */
public record Treaty(
        String code, Bilingual title, @Nullable LocalDate adoptedOn, long articles, List<Instrument> instruments) {

    public Treaty {
        instruments = List.copyOf(instruments);
    }
}
