package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.overlap.likeness.SeededPair;
import org.istmo.domain.overlap.likeness.Sketch;
import org.istmo.domain.overlap.likeness.Tongue;

/**
 * Seeded pairs as the activities of two offices.
 *
 * @param same the identifiers of those that are one, as {@code left right}
 */
record SeededOffices(List<DraftActivity> mexico, List<DraftActivity> panama, Set<String> same) {

    private static final Set<String> KINDS = Set.of(
            "training",
            "assistance",
            "trend-analysis",
            "publication",
            "evaluation",
            "consultation",
            "exchange",
            "deployment",
            "equipment",
            "legislation",
            "partnership",
            "good-practice");

    static SeededOffices of(List<SeededPair> pairs) {
        Map<String, DraftActivity> mexico = new LinkedHashMap<>();
        List<DraftActivity> panama = new ArrayList<>();
        Set<String> same = new TreeSet<>();
        for (SeededPair pair : pairs) {
            String left = "MX-" + pair.block();
            String right = "PA-" + pair.block() + "-" + panama.size();
            mexico.computeIfAbsent(left, identifier -> draft(identifier, pair.left()));
            panama.add(draft(right, pair.right()));
            if (pair.same()) {
                same.add(left + " " + right);
            }
        }
        return new SeededOffices(List.copyOf(mexico.values()), panama, same);
    }

    private static DraftActivity draft(String identifier, Sketch sketch) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        Optional.ofNullable(sketch.start()).ifPresent(start -> dates.put("2", start));
        Optional.ofNullable(sketch.end()).ifPresent(end -> dates.put("4", end));
        return new DraftActivity(
                1,
                identifier,
                "XM-TEST",
                words(sketch.titles()),
                words(sketch.descriptions()),
                "2",
                1,
                dates,
                "USD",
                sketch.donors().stream()
                        .map(donor -> new DraftOrganisation(donor, donor, "1"))
                        .toList(),
                shares(DraftShare.COUNTRY, sketch.countries()),
                shares(DraftShare.THEME, sketch.themes()),
                spent(sketch),
                identifier,
                String.format("%064x", identifier.hashCode()),
                DraftActivity.JSON,
                new DraftDetails(kind(sketch), null, null, null, null, null, null, null, null, null, false),
                DraftContents.NONE);
    }

    private static Map<String, String> words(List<String> texts) {
        Map<String, String> words = new LinkedHashMap<>();
        texts.forEach(text -> words.put(Tongue.of(text) == Tongue.SPANISH ? "es" : "en", text));
        return words;
    }

    private static List<DraftShare> shares(String vocabulary, Set<String> codes) {
        BigDecimal each = new BigDecimal(100 / Math.max(1, codes.size()));
        List<DraftShare> shares = new ArrayList<>();
        new TreeSet<>(codes)
                .forEach(code -> shares.add(new DraftShare(
                        vocabulary, code, shares.isEmpty() ? each.add(new BigDecimal(100 % codes.size())) : each)));
        return shares;
    }

    private static String kind(Sketch sketch) {
        return sketch.kind() != null && KINDS.contains(sketch.kind()) ? sketch.kind() : "";
    }

    private static List<DraftTransaction> spent(Sketch sketch) {
        LocalDate day = Optional.ofNullable(sketch.end()).orElse(LocalDate.of(2023, 12, 31));
        List<DraftTransaction> spent = new ArrayList<>();
        sketch.amounts()
                .forEach((currency, amounts) ->
                        amounts.forEach(amount -> spent.add(transaction(spent.size() + 1, currency, amount, day))));
        return spent;
    }

    private static DraftTransaction transaction(int number, String currency, BigDecimal amount, LocalDate day) {
        return new DraftTransaction(
                number,
                "T" + number,
                "4",
                day,
                amount,
                currency,
                day,
                "",
                DraftParty.NOBODY,
                DraftParty.NOBODY,
                List.of(),
                List.of(),
                "",
                null,
                "",
                null);
    }
}
