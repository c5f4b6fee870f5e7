package org.istmo.web.grant;

import java.util.List;
import java.util.Map;
import org.istmo.domain.grant.Earmarking;

/** What the money is for, in codes and in words by language. */
public record EarmarkingView(
        List<String> themes, List<String> countries, List<String> frameworks, Map<String, String> words) {

    static EarmarkingView of(Earmarking earmarking) {
        return new EarmarkingView(
                earmarking.themes(), earmarking.countries(), earmarking.frameworks(), earmarking.words());
    }
}
