package org.istmo.web.template;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftShare;
import org.jspecify.annotations.Nullable;

/** The one counterpart that a row can name: in the country that has the largest share, and of equal ones the first. */
final class CounterpartCells {

    private CounterpartCells() {}

    /** Null when its cells are empty, and so say nothing. */
    static @Nullable List<DraftCounterpart> of(RowCells cells, List<DraftShare> places) {
        String level = cells.code("government_level");
        String subdivision = cells.said("subdivision");
        String institution = cells.said("institution");
        if (level == null && subdivision == null && institution == null) {
            return null;
        }
        if (empty(level) && empty(subdivision) && empty(institution)) {
            return List.of();
        }
        Optional<DraftShare> country = places.stream()
                .filter(place -> place.vocabulary().equals(DraftShare.COUNTRY))
                .max(Comparator.<DraftShare, BigDecimal>comparing(
                                place -> Objects.requireNonNullElse(place.percentage(), BigDecimal.ZERO))
                        .thenComparing(place -> -places.indexOf(place)));
        if (country.isEmpty()) {
            cells.findings()
                    .error(
                            "countries",
                            "country-missing",
                            "Who is worked with is worked with in a country: name it here.");
            return null;
        }
        return List.of(new DraftCounterpart(
                country.get().code(),
                empty(level) ? null : level,
                Objects.requireNonNullElse(subdivision, ""),
                Objects.requireNonNullElse(institution, "")));
    }

    private static boolean empty(@Nullable String said) {
        return said == null || said.isEmpty();
    }
}
