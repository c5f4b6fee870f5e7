package org.istmo.domain.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.field.Bilingual;

/**
 * What proposals look at of an activity.
 *
 * @param themes codes, in the order of the reference data
 * @param articles of the treaty that is asked about, which it supports already
 * @param given the share of its money, in percent, that articles of any treaty have
 * @param decisions on this treaty's articles
 */
record ActivityText(
        long id,
        String office,
        String identifier,
        long version,
        Bilingual title,
        Bilingual description,
        List<String> themes,
        Set<String> articles,
        BigDecimal given,
        Map<String, ProposalDecision> decisions) {

    ActivityText {
        themes = List.copyOf(themes);
        articles = Set.copyOf(articles);
        decisions = Map.copyOf(decisions);
    }

    /** Each once: where it has words in one language alone, both columns hold them. */
    List<String> titles() {
        return each(title);
    }

    List<String> descriptions() {
        return each(description);
    }

    private static List<String> each(Bilingual words) {
        return Stream.of(words.en(), words.es())
                .flatMap(Stream::ofNullable)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }
}
