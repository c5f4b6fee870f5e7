package org.istmo.domain.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.istmo.domain.intake.DraftShare;

/**
 * Places and sectors with their percentages. The sectors of one vocabulary are a whole; recipient countries are one together with the regions of each
 * region vocabulary (IATI recipient-country and recipient-region).
 */
final class ShareRules {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal WITH_ROUNDING = new BigDecimal("100.01");

    private ShareRules() {}

    /** @param prefix the path of what holds the shares, ended by a slash, or empty for the activity */
    static void judge(String prefix, List<DraftShare> places, List<DraftShare> sectors, Findings findings) {
        List<PlacedShare> placed = PlacedShare.places(prefix, places);
        placed.forEach(place -> place(place, findings));
        wholes(placed).forEach(whole -> whole(whole, findings));
        List<PlacedShare> sectored = PlacedShare.sectors(prefix, sectors);
        sectored.forEach(sector -> sector(sector, findings));
        byVocabulary(sectored).values().forEach(whole -> whole(whole, findings));
    }

    private static void place(PlacedShare place, Findings findings) {
        String path = place.path() + "/@code";
        if (place.isCountry()) {
            CodeRules.note(Codelist.COUNTRY, place.share().code(), path, findings);
        } else {
            CodeRules.note(
                    Codelist.REGION_VOCABULARY, place.share().vocabulary(), place.path() + "/@vocabulary", findings);
            if (place.share().vocabulary().equals("1")) {
                CodeRules.note(Codelist.REGION, place.share().code(), path, findings);
            }
        }
        TextRules.atMost(TextRules.PLACE_BYTES, place.share().code(), path, findings);
        percentage(place, findings);
    }

    private static void sector(PlacedShare sector, Findings findings) {
        String vocabulary = sector.share().vocabulary();
        String path = sector.path() + "/@code";
        if (!vocabulary.equals(DraftShare.THEME)) {
            CodeRules.note(Codelist.SECTOR_VOCABULARY, vocabulary, sector.path() + "/@vocabulary", findings);
        }
        if (vocabulary.equals("1")) {
            CodeRules.note(Codelist.SECTOR, sector.share().code(), path, findings);
        } else if (vocabulary.equals("2")) {
            CodeRules.note(Codelist.SECTOR_CATEGORY, sector.share().code(), path, findings);
        }
        percentage(sector, findings);
    }

    private static void percentage(PlacedShare share, Findings findings) {
        BigDecimal percentage = share.share().percentage();
        if (percentage != null && (percentage.signum() < 0 || percentage.compareTo(WITH_ROUNDING) > 0)) {
            findings.error(
                    share.path() + "/@percentage", "percentage-out-of-range", "A percentage is within 0 to 100.");
        }
    }

    private static List<List<PlacedShare>> wholes(List<PlacedShare> places) {
        List<PlacedShare> countries =
                places.stream().filter(PlacedShare::isCountry).toList();
        Map<String, List<PlacedShare>> regions =
                byVocabulary(places.stream().filter(place -> !place.isCountry()).toList());
        if (regions.isEmpty()) {
            return List.of(countries);
        }
        regions.values().forEach(whole -> whole.addAll(0, countries));
        return List.copyOf(regions.values());
    }

    private static Map<String, List<PlacedShare>> byVocabulary(List<PlacedShare> shares) {
        Map<String, List<PlacedShare>> byVocabulary = new LinkedHashMap<>();
        shares.forEach(share -> byVocabulary
                .computeIfAbsent(share.vocabulary(), vocabulary -> new ArrayList<>())
                .add(share));
        return byVocabulary;
    }

    private static void whole(List<PlacedShare> shares, Findings findings) {
        List<BigDecimal> given = shares.stream()
                .map(share -> share.share().percentage())
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WITH_ROUNDING) > 0) {
            PlacedShare last = shares.get(shares.size() - 1);
            findings.error(
                    last.path() + "/@percentage",
                    "percentages-over-100",
                    "The percentages add up to " + sum.toPlainString() + ", over " + WHOLE + ".");
        } else if (shares.size() > 1 && given.size() < shares.size()) {
            findings.note(
                    shares.get(0).path() + "/@percentage",
                    "percentages-missing",
                    "Of " + shares.size() + " shares " + given.size() + " have a percentage: all weigh the same.");
        }
    }
}
