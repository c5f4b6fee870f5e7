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

    /** What it was and is, of what changed and of what stayed. */
    static Map<String, String> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> told = new TreeMap<>(after);
        before.forEach((field, was) -> told.put("before." + field, was));
        // What is said of both sides is a change, also where there is nothing any more, or was nothing before.
        before.keySet().forEach(field -> told.putIfAbsent(field, ""));
        after.keySet().forEach(field -> told.putIfAbsent("before." + field, ""));
        return told;
    }

    /** Why it is opened again, and how it had been closed. */
    static Map<String, String> reopened(AuditFinding before, String remark) {
        Map<String, String> told = new TreeMap<>(Map.of("note", remark));
        before.closing().ifPresent(closing -> {
            told.put("evidence.before", closing.evidence());
            told.put("note.before", closing.remark());
        });
        return told;
    }

    /** What was answered before; nothing where nothing was. */
    static Map<String, String> answered(AuditFinding finding, int ordinal) {
        return finding.recommendations().stream()
                .filter(one -> one.ordinal() == ordinal)
                .flatMap(one -> one.given().stream())
                .findFirst()
                .map(given -> of(ordinal, given.response()))
                .orElse(Map.of());
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
