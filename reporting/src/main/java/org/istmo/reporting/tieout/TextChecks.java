package org.istmo.reporting.tieout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.progress.MissingNarrative;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.sentence.Sentences;

/** Holds what people wrote to what the tables say, and to being written at all. */
final class TextChecks {

    /** Whatever is left of double braces: a place that no figure filled, or one that was never closed or opened. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^{}]{0,300}}}|\\{\\{\\s*[^{}\\s]{0,300}(?:\\s*})?|[^{}\\s]{0,300}\\s*}}");

    private final Evidence evidence;
    private final Sentences sentences;

    TextChecks(Evidence evidence, Sentences sentences) {
        this.evidence = evidence;
        this.sentences = sentences;
    }

    /** Those that stand in both languages are told once. */
    List<Untied> placeholders() {
        Map<String, Untied> untied = new LinkedHashMap<>();
        for (Language language : evidence.texts().languages()) {
            for (Prose prose : evidence.draft().prose(language)) {
                Matcher found = PLACEHOLDER.matcher(prose.text());
                while (found.find()) {
                    untied.computeIfAbsent(
                            found.group(), words -> wrong(Check.PLACEHOLDERS, Severity.BLOCKS, language, words));
                }
            }
        }
        return List.copyOf(untied.values());
    }

    /**
     * In a report that officers write for, amounts of money block, and so do percentages and counts of people where the report prints such figures. What else
     * is found is told: an agreement's own wording may well speak of another amount.
     */
    List<Untied> figures() {
        Map<String, Untied> untied = new LinkedHashMap<>();
        for (Language language : evidence.texts().languages()) {
            Document document = evidence.draft().documents().get(language);
            if (document == null) {
                continue;
            }
            Printed printed = Printed.in(document);
            for (Prose prose : evidence.draft().prose(language)) {
                for (Written written : WrittenFigures.in(prose.text(), printed.currencies())) {
                    if (!printed.has(written)) {
                        boolean blocks = evidence.texts().areWritten()
                                && (written.kind() == Unit.Kind.MONEY || printed.has(written.kind()));
                        untied.computeIfAbsent(
                                written.words(),
                                words -> wrong(
                                        Check.NARRATIVE_FIGURES,
                                        blocks ? Severity.BLOCKS : Severity.WARNS,
                                        language,
                                        words));
                    }
                }
            }
        }
        return List.copyOf(untied.values());
    }

    private Untied wrong(Check check, Severity severity, Language language, String words) {
        return Untied.about(
                check,
                severity,
                words,
                words,
                sentences.text(check.word(), words),
                evidence.texts().href(language, words));
    }

    /** What the draft's texts lack; a language that the report is ordered in blocks, since nothing of another language stands in for it. */
    List<Untied> sections() {
        List<Untied> untied = new ArrayList<>();
        evidence.texts()
                .narratives()
                .ifPresent(narratives ->
                        narratives.missing().forEach(missing -> lacks(missing).ifPresent(untied::add)));
        if (moved()) {
            untied.add(Untied.about(
                    Check.NARRATIVE_TEXTS,
                    Severity.WARNS,
                    "moved",
                    null,
                    sentences.text("narrative-texts.moved"),
                    evidence.path() + "/redraft"));
        }
        return untied;
    }

    private boolean moved() {
        return evidence.texts().languages().stream()
                .anyMatch(language -> !evidence.draft()
                        .prose(language)
                        .equals(evidence.today().prose(language)));
    }

    private Optional<Untied> lacks(MissingNarrative missing) {
        Optional<Language> language = missing.language();
        if (language.isPresent() && !evidence.texts().languages().contains(language.get())) {
            return Optional.empty();
        }
        return Optional.of(Untied.about(
                Check.NARRATIVE_TEXTS,
                language.isPresent() ? Severity.BLOCKS : Severity.WARNS,
                missing.section() + "|" + missing.grant() + "|" + missing.why() + "|" + missing.narrative(),
                null,
                sentences.text(Check.NARRATIVE_TEXTS.word() + "." + missing.why(), missing.title(), missing.grant()),
                missing.narrative() == 0
                        ? evidence.texts().href(missing.grant())
                        : Evidence.Texts.href(missing.narrative())));
    }
}
