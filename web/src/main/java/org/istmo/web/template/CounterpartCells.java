package org.istmo.web.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftShare;
import org.jspecify.annotations.Nullable;

/**
 * The counterparts of a row. One has cells of its own, in the country that has the largest share, and of equal ones the first; any others stand in one cell,
 * each with its country: {@code MX, state, MX-JAL: Fiscalía de Jalisco; PA: Ministerio Público}. Together they are all of the activity's.
 */
final class CounterpartCells {

    private static final String OTHERS = "counterparts";

    private final RowCells cells;
    private final List<DraftCounterpart> all = new ArrayList<>();

    private CounterpartCells(RowCells cells) {
        this.cells = cells;
    }

    /** Null when all of their cells are empty, and so say nothing. */
    static @Nullable List<DraftCounterpart> of(RowCells cells, List<DraftShare> places) {
        CounterpartCells counterparts = new CounterpartCells(cells);
        boolean said = counterparts.first(places);
        return ListedItems.each(cells, OTHERS, counterparts::other) || said ? counterparts.all : null;
    }

    private boolean first(List<DraftShare> places) {
        String level = cells.code("government_level");
        String subdivision = cells.said("subdivision");
        String institution = cells.said("institution");
        if (empty(level) && empty(subdivision) && empty(institution)) {
            return level != null || subdivision != null || institution != null;
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
            return true;
        }
        all.add(new DraftCounterpart(
                country.get().code(),
                empty(level) ? null : level,
                Objects.requireNonNullElse(subdivision, ""),
                Objects.requireNonNullElse(institution, "")));
        return true;
    }

    /** Country; level of government, or a state or municipality, or both; and behind the colon the institution. */
    private void other(ListedItems.Item item) {
        if (!item.hasFacts(3)) {
            unlike(item);
            return;
        }
        Optional<String> country = cells.code(OTHERS, Pick.PLACE, item.facts().get(0));
        if (country.isPresent() && Character.isDigit(country.get().charAt(0))) {
            unlike(item);
            return;
        }
        boolean levelled = item.facts().size() == 3 || isLevel(item);
        Optional<String> level = levelled
                ? cells.code(OTHERS, Pick.GOVERNMENT_LEVEL, item.facts().get(1))
                : Optional.empty();
        String subdivision = ListedItems.given(item.facts(), levelled ? 2 : 1);
        country.ifPresent(code -> all.add(new DraftCounterpart(
                code, level.orElse(null), Objects.requireNonNullElse(subdivision, ""), item.name())));
    }

    private boolean isLevel(ListedItems.Item item) {
        return item.facts().size() == 2
                && cells.choices()
                        .meant(Pick.GOVERNMENT_LEVEL, item.facts().get(1))
                        .isPresent();
    }

    private void unlike(ListedItems.Item item) {
        cells.findings()
                .error(
                        OTHERS,
                        "no-counterpart",
                        "'" + item.whole() + "' is not of the form 'MX, state, MX-JAL: Fiscalía de Jalisco': country,"
                                + " level of government, state or municipality, and behind a colon the institution.");
    }

    private static boolean empty(@Nullable String said) {
        return said == null || said.isEmpty();
    }
}
