package org.istmo.web.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftFunding;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.money.LargestRemainder;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads shares: each a bare code, or an object with a code and a percentage. */
final class ShareForm {

    private static final int LONGEST_CODE = 60;
    private static final BigDecimal WHOLE = new BigDecimal("100.000000");
    private static final String PERCENTAGE = "percentage";

    private ShareForm() {}

    /** Countries by ISO 3166-1 alpha-2; regions by their numbers. */
    static List<DraftShare> countries(JsonForm form) {
        List<DraftShare> shares = new ArrayList<>();
        for (JsonForm share : form.formsOrWords("countries", "code")) {
            share.knowsOnly(Set.of("code", PERCENTAGE, "name"));
            String code = share.needed("code", LONGEST_CODE);
            boolean region = !code.isEmpty() && code.chars().allMatch(Character::isDigit);
            shares.add(new DraftShare(region ? "1" : DraftShare.COUNTRY, code, percentage(share)));
        }
        return shares;
    }

    static List<DraftShare> themes(JsonForm form) {
        List<DraftShare> shares = new ArrayList<>();
        for (JsonForm share : form.formsOrWords("themes", "code")) {
            share.knowsOnly(Set.of("code", PERCENTAGE, "name"));
            shares.add(new DraftShare(DraftShare.THEME, share.needed("code", LONGEST_CODE), percentage(share)));
        }
        return shares;
    }

    /** What names no percentage gets an equal part of what the others leave of the whole. */
    static List<DraftShare> frameworks(JsonForm form) {
        List<String> codes = new ArrayList<>();
        List<Optional<BigDecimal>> given = new ArrayList<>();
        for (JsonForm share : form.formsOrWords("frameworks", "code")) {
            share.knowsOnly(Set.of("code", PERCENTAGE, "name"));
            codes.add(share.needed("code", LONGEST_CODE));
            given.add(share.percentage(PERCENTAGE));
            once(codes, share, "code");
        }
        List<BigDecimal> percentages = filled(given);
        List<DraftShare> shares = new ArrayList<>();
        for (int index = 0; index < codes.size(); index++) {
            shares.add(new DraftShare("framework", codes.get(index), percentages.get(index)));
        }
        return shares;
    }

    /** An article is an object with its treaty and number, or a word such as {@code UNCAC 5}. */
    static List<DraftArticle> articles(JsonForm form) {
        List<String[]> named = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<Optional<BigDecimal>> given = new ArrayList<>();
        for (JsonForm share : form.formsOrWords("articles", "code")) {
            share.knowsOnly(Set.of("code", "treaty", "article", PERCENTAGE));
            String[] both = share.says("code")
                    ? (share.needed("code", LONGEST_CODE) + " ").split(" ", 2)
                    : new String[] {share.needed("treaty", LONGEST_CODE), share.needed("article", LONGEST_CODE)};
            named.add(new String[] {both[0], both[1].strip()});
            seen.add(both[0] + " " + both[1].strip());
            given.add(share.percentage(PERCENTAGE));
            once(seen, share, "article");
        }
        List<BigDecimal> percentages = filled(given);
        List<DraftArticle> articles = new ArrayList<>();
        for (int index = 0; index < named.size(); index++) {
            articles.add(new DraftArticle(named.get(index)[0], named.get(index)[1], percentages.get(index)));
        }
        return articles;
    }

    static List<DraftFunding> funding(JsonForm form) {
        List<DraftFunding> funding = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (JsonForm share : form.forms("funding")) {
            share.knowsOnly(Set.of("grant", PERCENTAGE));
            String grant = share.needed("grant", 100);
            seen.add(grant);
            once(seen, share, "grant");
            Optional<BigDecimal> percentage = share.percentage(PERCENTAGE);
            if (!share.says(PERCENTAGE)) {
                share.wrong(PERCENTAGE, "missing", "It has to be there.");
            }
            funding.add(new DraftFunding(grant, percentage.orElse(BigDecimal.ZERO)));
        }
        return funding;
    }

    private static void once(List<String> codes, JsonForm share, String name) {
        String last = codes.get(codes.size() - 1);
        if (!last.isEmpty() && codes.indexOf(last) < codes.size() - 1) {
            share.wrong(name, "named-twice", "It is named before in this list.");
        }
    }

    /** Of 0 to 100; what is beyond is left to the rules, which say so of every format. */
    private static @Nullable BigDecimal percentage(JsonForm share) {
        return share.decimal(PERCENTAGE, 9, 6).orElse(null);
    }

    private static List<BigDecimal> filled(List<Optional<BigDecimal>> given) {
        BigDecimal rest =
                given.stream().map(each -> each.orElse(BigDecimal.ZERO)).reduce(WHOLE, BigDecimal::subtract);
        long open = given.stream().filter(Optional::isEmpty).count();
        if (open == 0 || rest.signum() <= 0) {
            return given.stream().map(each -> each.orElse(BigDecimal.ZERO)).toList();
        }
        List<BigDecimal> parts = LargestRemainder.split(
                rest,
                given.stream()
                        .filter(Optional::isEmpty)
                        .map(each -> BigDecimal.ONE)
                        .toList());
        List<BigDecimal> filled = new ArrayList<>();
        int next = 0;
        for (Optional<BigDecimal> each : given) {
            filled.add(each.isPresent() ? each.get() : Objects.requireNonNull(parts.get(next++)));
        }
        return filled;
    }
}
