package org.istmo.web.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.sample.Judgement;
import org.istmo.reporting.sample.SampleResult;
import org.istmo.reporting.sample.SampleTerms;
import org.istmo.reporting.sample.SamplingMethod;
import org.istmo.reporting.sample.StratumBy;
import org.istmo.web.form.HttpsLinks;
import org.istmo.web.form.JsonForm;

/** What auditors send: the terms of a sample, and what came of an item. */
final class SampleForm {

    private static final int LONGEST_NAME = 200;
    private static final long MOST_SEED = 999_999_999_999_999_999L;

    private SampleForm() {}

    /**
     * @param asked the filter as it was asked
     * @throws Invalid naming every field that is wrong
     */
    static SampleTerms terms(String body, Map<String, String> asked) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("name", "seed", "size", "method", "strata"));
        String name = form.needed("name", LONGEST_NAME);
        long seed = form.present("seed", form.integer("seed", 0, MOST_SEED)).orElse(0L);
        long size =
                form.present("size", form.integer("size", 1, SampleTerms.MOST)).orElse(1L);
        SamplingMethod method = form.oneOf("method", SamplingMethod.words())
                .flatMap(SamplingMethod::of)
                .orElse(SamplingMethod.RANDOM);
        List<StratumBy> strata = strata(form);
        if (method == SamplingMethod.MONETARY_UNIT && form.says("strata") && !strata.isEmpty()) {
            form.wrong("strata", "not-by-unit", "A sample by monetary unit has no strata.");
        }
        form.mustBeSound();
        return new SampleTerms(name, seed, (int) size, method, strata, asked);
    }

    private static List<StratumBy> strata(JsonForm form) {
        List<String> words = form.texts("strata", LONGEST_NAME);
        List<StratumBy> strata = new ArrayList<>();
        for (String word : words) {
            Optional<StratumBy> known = StratumBy.of(word);
            if (known.isEmpty()) {
                form.wrong("strata", "unknown-code", "Strata are made by office, donor or month, not by " + word + ".");
            }
            known.ifPresent(strata::add);
        }
        if (words.size() > SampleTerms.MOST_STRATA || new HashSet<>(words).size() < words.size()) {
            form.wrong("strata", "too-many", "Strata are made by one or two things that are not the same.");
            return List.of();
        }
        return strata;
    }

    /** @throws Invalid naming every field that is wrong */
    static Judgement judgement(String body) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("result", "note", "evidence"));
        Optional<String> result = form.present("result", form.oneOf("result", SampleResult.words()));
        String note = form.lines("note", Judgement.LONGEST_REMARK).orElse("");
        String evidence =
                HttpsLinks.of(form, "evidence", Judgement.LONGEST_EVIDENCE).orElse("");
        if (result.equals(Optional.of(SampleResult.EXCEPTION.word())) && note.isEmpty()) {
            form.wrong("note", "missing", "Say what the exception is.");
        }
        form.mustBeSound();
        return new Judgement(SampleResult.of(result.orElseThrow()), note, evidence);
    }
}
