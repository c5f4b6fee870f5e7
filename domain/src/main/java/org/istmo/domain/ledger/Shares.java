package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;

/**
 * The combinations of place and theme that a transaction is split over, in the fixed order of their codes. A transaction's own places and sectors
 * come before its activity's; of several sector vocabularies one is used, since each is a whole of its own.
 */
class Shares {

    static final String UNSPECIFIED = "unspecified";
    private static final List<String> VOCABULARIES = List.of("1", "2", "99", "98");

    private final SectorThemes themes;

    Shares(SectorThemes themes) {
        this.themes = themes;
    }

    List<Share> of(DraftActivity activity, DraftTransaction transaction) {
        Map<String, BigDecimal> places =
                places(transaction.places().isEmpty() ? activity.places() : transaction.places());
        List<DraftShare> sectors = transaction.sectors().isEmpty() ? activity.sectors() : transaction.sectors();
        Map<String, BigDecimal> byTheme = themes(activity.reportingOrg(), sectors);
        List<Share> shares = new ArrayList<>();
        places.forEach((place, placeWeight) -> byTheme.forEach(
                (theme, themeWeight) -> shares.add(new Share(place, theme, placeWeight.multiply(themeWeight)))));
        return shares;
    }

    /** The weights of an activity's places, by code. */
    static Map<String, BigDecimal> places(List<DraftShare> shares) {
        Map<String, BigDecimal> places = new TreeMap<>();
        weighed(shares).forEach((share, weight) -> places.merge(share.code().strip(), weight, BigDecimal::add));
        places.values().removeIf(weight -> weight.signum() <= 0);
        if (places.isEmpty()) {
            places.put(UNSPECIFIED, BigDecimal.ONE);
        }
        return places;
    }

    private Map<String, BigDecimal> themes(String publisher, List<DraftShare> sectors) {
        Map<String, BigDecimal> byTheme = new TreeMap<>();
        weighed(oneVocabulary(publisher, sectors)).forEach((sector, weight) -> {
            String theme =
                    themes.of(publisher, sector.vocabulary(), sector.code()).orElse(SectorThemes.UNCLASSIFIED);
            byTheme.merge(theme, weight, BigDecimal::add);
        });
        byTheme.values().removeIf(weight -> weight.signum() <= 0);
        if (byTheme.isEmpty()) {
            byTheme.put(SectorThemes.UNCLASSIFIED, BigDecimal.ONE);
        }
        return byTheme;
    }

    /** The publisher's own vocabulary when we know all its codes, or else the first known one that is there. */
    private List<DraftShare> oneVocabulary(String publisher, List<DraftShare> sectors) {
        for (String own : List.of("99", "98")) {
            List<DraftShare> those = in(own, sectors);
            if (!those.isEmpty()
                    && those.stream()
                            .allMatch(sector ->
                                    themes.of(publisher, own, sector.code()).isPresent())) {
                return those;
            }
        }
        for (String vocabulary : VOCABULARIES) {
            List<DraftShare> those = in(vocabulary, sectors);
            if (!those.isEmpty()) {
                return those;
            }
        }
        return sectors.isEmpty() ? List.of() : in(sectors.get(0).vocabulary(), sectors);
    }

    private static List<DraftShare> in(String vocabulary, List<DraftShare> sectors) {
        return sectors.stream()
                .filter(sector -> sector.vocabulary().equals(vocabulary))
                .toList();
    }

    /** Percentages as given; where any is missing all weigh the same. */
    private static Map<DraftShare, BigDecimal> weighed(List<DraftShare> shares) {
        boolean given = shares.stream().allMatch(share -> share.percentage() != null);
        Map<DraftShare, BigDecimal> weights = new LinkedHashMap<>();
        for (DraftShare share : shares) {
            BigDecimal percentage = share.percentage();
            weights.merge(share, given && percentage != null ? percentage : BigDecimal.ONE, BigDecimal::add);
        }
        return weights;
    }
}
