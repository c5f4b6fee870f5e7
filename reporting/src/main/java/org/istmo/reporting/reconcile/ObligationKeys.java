package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.lineage.KeyText;

/** Which rows of the ledger of obligations a printed count of a report is of, by its key and as far as the rows say so: they do not tell what supports a need. */
final class ObligationKeys {

    private static final String NEEDS = "needs";
    private static final String RECOMMENDATIONS = "recommendations";
    private static final String EVIDENCE = "evidence";
    private static final String ALL = "all";
    private static final String NO_CHAPTER = "whole";

    private static final Set<String> PRIORITIES = Set.of("high", "medium", "low");
    private static final Set<String> FOLLOWED = Set.of("open", "in-progress", "done", "not-accepted");

    /** As reported: what nobody reported is no row. */
    private static final Set<String> STATUSES =
            Set.of("implemented", "partly", "not", "not-applicable", "not-reviewed");

    /** What the first word of a key is that counts articles, needs, recommendations or evidence. */
    private static final Set<String> WORDS =
            Set.of("articles", "reported", "status", NEEDS, "needed", RECOMMENDATIONS, EVIDENCE);

    private final List<Condition> scope;
    private final Map<String, String> treaties = new HashMap<>();

    /** @param treaties the codes of all */
    ObligationKeys(Report report, Collection<String> treaties) {
        this.scope = scope(report);
        treaties.forEach(code -> this.treaties.put(KeyText.of(code), code));
    }

    private static List<Condition> scope(Report report) {
        if (report.scopeKind() == ScopeKind.TREATY) {
            return List.of(Condition.is("treaty", report.scopeKey()));
        }
        return report.scopeKind() == ScopeKind.STATE
                ? List.of(Condition.is("state", report.scopeKey()))
                : List.of(Condition.atLeast("record", 0L));
    }

    /** Whether it counts what the ledger lists, be it that its rows do not tell which. */
    boolean countsObligations(String key) {
        String[] words = key.split("\\.");
        boolean ofArticlesThemselves = words[0].equals("status") && !STATUSES.contains(words[words.length - 1]);
        return WORDS.contains(words[0]) && !ofArticlesThemselves;
    }

    /** The rows; empty when they do not tell. */
    Optional<RowSum> rows(String key) {
        String[] words = key.split("\\.");
        return switch (words[0]) {
            case "articles" -> only(key, "articles.reported").map(any -> count(List.of()));
            case "reported" -> state(words).map(this::count);
            case "needed" -> needed(words).map(of -> sum(NEEDS, of));
            case NEEDS -> needs(words);
            case RECOMMENDATIONS -> recommendations(words);
            case EVIDENCE -> evidence(words);
            case "status" -> status(words);
            default -> Optional.empty();
        };
    }

    private static Optional<String> only(String key, String told) {
        return Optional.of(key).filter(told::equals);
    }

    /** Of all States, or of the one behind the word. */
    private static Optional<List<Condition>> state(String[] words) {
        if (words.length != 2) {
            return Optional.empty();
        }
        return Optional.of(words[1].equals(ALL) ? List.of() : List.of(Condition.is("state", words[1])));
    }

    /** Of a State, or of an article in one. */
    private static Optional<List<Condition>> needed(String[] words) {
        return words.length == 3
                ? Optional.of(List.of(Condition.is("state", words[1]), Condition.is("article", KeyText.read(words[2]))))
                : state(words);
    }

    private Optional<RowSum> recommendations(String[] words) {
        if (words.length != 2) {
            return Optional.empty();
        }
        return words[1].equals(ALL)
                ? Optional.of(sum(RECOMMENDATIONS, List.of()))
                : Optional.of(words[1])
                        .filter(FOLLOWED::contains)
                        .map(state -> sum(RECOMMENDATIONS + "_" + state.replace('-', '_'), List.of()));
    }

    /** Of one article. */
    private Optional<RowSum> evidence(String[] words) {
        return words.length == 3 && treaties.containsKey(words[1])
                ? Optional.of(sum(
                        "pieces_of_evidence",
                        List.of(
                                Condition.is("treaty", treaties.getOrDefault(words[1], "")),
                                Condition.is("article", KeyText.read(words[2])))))
                : Optional.empty();
    }

    private Optional<RowSum> needs(String[] words) {
        if (words.length == 2 && PRIORITIES.contains(words[1])) {
            return Optional.of(sum(NEEDS + "_" + words[1], List.of()));
        }
        boolean ofAll = words.length == 2 && (words[1].equals(ALL) || words[1].equals("articles"));
        if (ofAll) {
            return Optional.of(sum(NEEDS, List.of()));
        }
        return words.length == 3 && words[1].equals("articles")
                ? Optional.of(sum(NEEDS, List.of(Condition.is("state", words[2]))))
                : Optional.empty();
    }

    /** Of all treaties, of one, or of a chapter of one. */
    private Optional<RowSum> status(String[] words) {
        String last = words[words.length - 1];
        if (words.length < 3 || !STATUSES.contains(last)) {
            return Optional.empty();
        }
        Condition status = Condition.is("status", last);
        if (words.length == 3 && words[1].equals(ALL)) {
            return Optional.of(count(List.of(status)));
        }
        String treaty = treaties.get(words[1]);
        if (treaty == null || words.length > 4) {
            return Optional.empty();
        }
        List<Condition> of = new ArrayList<>(List.of(Condition.is("treaty", treaty), status));
        // What stands in no chapter is all of a treaty that has none.
        if (words.length == 4) {
            of.add(
                    words[2].equals(NO_CHAPTER)
                            ? Condition.isEmpty("chapter")
                            : Condition.is("chapter", KeyText.read(words[2])));
        }
        return Optional.of(count(of));
    }

    private RowSum count(List<Condition> more) {
        return RowSum.count(all(more));
    }

    private RowSum sum(String column, List<Condition> more) {
        return RowSum.of(column, all(more));
    }

    private List<Condition> all(List<Condition> more) {
        List<Condition> all = new ArrayList<>(scope);
        all.addAll(more);
        return all;
    }
}
