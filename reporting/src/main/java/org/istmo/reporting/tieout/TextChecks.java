package org.istmo.reporting.tieout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.sentence.Sentences;

/** Holds what people wrote to what the tables say, and to being written at all. */
final class TextChecks {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]{0,300}}}");

    private final Evidence evidence;
    private final Sentences sentences;

    TextChecks(Evidence evidence, Sentences sentences) {
        this.evidence = evidence;
        this.sentences = sentences;
    }

    /** Those that stand in both languages are told once. */
    List<Untied> placeholders() {
        Map<String, Untied> untied = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (Prose prose : evidence.draft().prose(language)) {
                Matcher found = PLACEHOLDER.matcher(prose.text());
                while (found.find()) {
                    untied.computeIfAbsent(
                            found.group(),
                            words -> wrong(Check.PLACEHOLDERS, Severity.BLOCKS, words, Check.PLACEHOLDERS.word()));
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
        for (Map.Entry<Language, Document> one : new TreeMap<>(evidence.draft().documents()).entrySet()) {
            Printed printed = Printed.in(one.getValue());
            for (Prose prose : evidence.draft().prose(one.getKey())) {
                for (Written written : WrittenFigures.in(prose.text(), printed.currencies())) {
                    if (!printed.has(written)) {
                        boolean blocks = !evidence.texts().sections().isEmpty()
                                && (written.kind() == Unit.Kind.MONEY || printed.has(written.kind()));
                        untied.putIfAbsent(
                                written.words(),
                                wrong(
                                        Check.NARRATIVE_FIGURES,
                                        blocks ? Severity.BLOCKS : Severity.WARNS,
                                        written.words(),
                                        Check.NARRATIVE_FIGURES.word()));
                    }
                }
            }
        }
        return List.copyOf(untied.values());
    }

    private Untied wrong(Check check, Severity severity, String words, String key) {
        return Untied.about(
                check,
                severity,
                words,
                words,
                sentences.text(key, words),
                evidence.texts().href());
    }

    List<Untied> sections() {
        List<Untied> untied = new ArrayList<>();
        for (SectionText section : evidence.texts().sections()) {
            if (!section.written()) {
                untied.add(section(section, "missing"));
            } else if (!section.finished()) {
                untied.add(section(section, "draft"));
            } else if (section.unchanged()) {
                untied.add(section(section, "unchanged"));
            }
        }
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
        for (Language language : evidence.draft().documents().keySet()) {
            if (!evidence.draft().prose(language).equals(evidence.today().prose(language))) {
                return true;
            }
        }
        return false;
    }

    private Untied section(SectionText section, String how) {
        Long id = section.id();
        Text detail = sentences.text(Check.NARRATIVE_TEXTS.word() + "." + how, section.name());
        return Untied.about(
                Check.NARRATIVE_TEXTS,
                Severity.WARNS,
                section.section() + "|" + how + "|" + section.words().hashCode(),
                null,
                detail,
                id == null ? evidence.texts().href() : "/api/v1/narratives/" + id);
    }
}
