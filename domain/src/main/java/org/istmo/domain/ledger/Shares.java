package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.intake.DraftShare;

/**
 * The weights of places and themes that a draft gives, by code. Of several sector vocabularies one is used, since each is a whole of its own; themes
 * that are named themselves come before all sectors.
 */
class Shares {

    private static final List<String> VOCABULARIES = List.of("1", "2", "99", "98");

    private final SectorThemes themes;

    Shares(SectorThemes themes) {
        this.themes = themes;
    }

    /** Empty when none is given; all of it unspecified when none weighs anything. */
    static SortedMap<String, BigDecimal> places(List<DraftShare> shares) {
        Map<String, BigDecimal> places = new TreeMap<>();
        weighed(shares).forEach((share, weight) -> places.merge(share.code().strip(), weight, BigDecimal::add));
        return kept(places, Allocator.UNSPECIFIED);
    }

    /** Empty when none is given; what no rule knows is unclassified. */
    SortedMap<String, BigDecimal> themes(String publisher, List<DraftShare> sectors) {
        Map<String, BigDecimal> byTheme = new TreeMap<>();
        weighed(oneVocabulary(publisher, sectors))
                .forEach((sector, weight) -> byTheme.merge(theme(publisher, sector), weight, BigDecimal::add));
        return kept(byTheme, SectorThemes.UNCLASSIFIED);
    }

    private String theme(String publisher, DraftShare sector) {
        if (sector.vocabulary().equals(DraftShare.THEME)) {
            return sector.code();
        }
        return themes.of(publisher, sector.vocabulary(), sector.code()).orElse(SectorThemes.UNCLASSIFIED);
    }

    private static SortedMap<String, BigDecimal> kept(Map<String, BigDecimal> weights, String none) {
        SortedMap<String, BigDecimal> kept = Weights.kept(weights);
        return weights.isEmpty() || !kept.isEmpty() ? kept : Weights.kept(Map.of(none, BigDecimal.ONE));
    }

    /** Themes themselves, or the publisher's own vocabulary when we know all its codes, or else the first known one that is there. */
    private List<DraftShare> oneVocabulary(String publisher, List<DraftShare> sectors) {
        List<DraftShare> named = in(DraftShare.THEME, sectors);
        if (!named.isEmpty()) {
            return named;
        }
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
