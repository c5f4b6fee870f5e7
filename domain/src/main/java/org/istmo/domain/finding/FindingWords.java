package org.istmo.domain.finding;

import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.finding.FindingTerms.Advice;

/** What the trail is told of a step. */
final class FindingWords {

    private FindingWords() {}

    static Map<String, String> of(FindingTerms terms) {
        Map<String, String> told = new TreeMap<>(Map.of(
                "office", terms.office().code(),
                "title", terms.title(),
                "criteria", terms.criteria(),
                "condition", terms.condition(),
                "cause", terms.cause(),
                "effect", terms.effect(),
                "risk", terms.risk().word()));
        terms.sample().ifPresent(sample -> told.put("sample", sample.toString()));
        terms.entry().ifPresent(entry -> told.put("entry", entry.toString()));
        terms.report().ifPresent(report -> told.put("report", report.toString()));
        int ordinal = 1;
        for (Advice advice : terms.recommendations()) {
            String prefix = "recommendation." + ordinal++ + ".";
            told.put(prefix + "text", advice.text());
            told.put(prefix + "owner", advice.owner());
            told.put(prefix + "dueOn", advice.dueOn().toString());
        }
        return told;
    }

    static Map<String, String> of(int ordinal, Response response) {
        Map<String, String> told = new TreeMap<>(Map.of(
                "recommendation", Integer.toString(ordinal),
                "answer", response.answer().word(),
                "text", response.text(),
                "action", response.action()));
        response.actBy().ifPresent(day -> told.put("by", day.toString()));
        return told;
    }
}
