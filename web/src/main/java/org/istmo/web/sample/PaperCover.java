package org.istmo.web.sample;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.sample.DrawnStratum;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleResult;
import org.istmo.reporting.sample.StratumBy;
import org.istmo.web.export.Choices;
import org.istmo.web.export.CoverText;

/** What the cover of a working paper says in one language: the terms, the population by stratum, and how the sample is drawn again. */
record PaperCover(Language language, ResourceBundle words) {

    private static final String BUNDLE = "org.istmo.web.sample.words";

    static PaperCover in(Language language) {
        return new PaperCover(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    CoverText of(KeptSample sample, List<DrawnStratum> strata) {
        List<CoverText.Line> lines = new ArrayList<>();
        lines.add(
                line("drawn", say("drawn.value", sample.by().name(), sample.at().toString())));
        lines.add(line("seed", Long.toString(sample.terms().seed())));
        lines.add(line("size", Integer.toString(sample.terms().size())));
        lines.add(line("method", say("method." + sample.terms().method().word())));
        sample.units().ifPresent(units -> {
            lines.add(line("interval", "USD " + units.interval().toPlainString()));
            lines.add(line("start", "USD " + units.start().toPlainString()));
            lines.add(line(
                    "units", say("units.value", units.total().toPlainString(), Long.toString(units.withoutRate()))));
        });
        lines.add(line("strata", madeBy(sample.terms().strata())));
        lines.add(line("population", say("population.value", Long.toString(sample.entries()), sample.digest())));
        if (!sample.last().isEmpty()) {
            lines.add(line("last", last(sample)));
        }
        for (DrawnStratum stratum : strata) {
            lines.add(new CoverText.Line(label(stratum), told(stratum)));
        }
        return new CoverText(Optional.of(say("title", sample.terms().name())), lines, again(sample));
    }

    private List<String> again(KeptSample sample) {
        List<String> again = new ArrayList<>(List.of(say("again.population")));
        again.add(say(sample.last().isEmpty() ? "again.clock" : "again.last"));
        if (sample.verifiers()) {
            again.add(say("again.verifier"));
        }
        if (sample.units().isPresent()) {
            again.add(say("again.units"));
        } else {
            again.add(say("again.strata"));
            again.add(say("again.keys"));
        }
        again.add(say("results"));
        return again;
    }

    /** What may come of an item, as people choose it in the sheet. */
    Choices results() {
        Map<String, String> results = new LinkedHashMap<>();
        for (SampleResult result : SampleResult.values()) {
            results.put(result.word(), say("result." + result.word()));
        }
        return new Choices("result", results);
    }

    private static String last(KeptSample sample) {
        return sample.last().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String madeBy(List<StratumBy> strata) {
        return strata.isEmpty()
                ? say("strata.none")
                : strata.stream().map(by -> say("by." + by.word())).collect(Collectors.joining(", "));
    }

    private String label(DrawnStratum stratum) {
        return stratum.stratum().codes().isEmpty()
                ? say("stratum.all")
                : say(
                        "stratum",
                        stratum.stratum().codes().stream()
                                .map(code -> code.isEmpty() ? say("stratum.none") : code)
                                .collect(Collectors.joining(" · ")));
    }

    private String told(DrawnStratum stratum) {
        return say(
                "stratum.value",
                Long.toString(stratum.entries()),
                Integer.toString(stratum.drawn()),
                stratum.sums().stream()
                        .map(sum -> sum.currency() + " "
                                + Decimals.plain(sum.value()).toPlainString())
                        .collect(Collectors.joining(" · ")));
    }

    private CoverText.Line line(String key, String text) {
        return new CoverText.Line(say(key), text);
    }

    private String say(String key, Object... filled) {
        return new MessageFormat(words.getString(key), language.locale()).format(filled);
    }
}
