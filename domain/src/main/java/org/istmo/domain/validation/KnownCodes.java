package org.istmo.domain.validation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of reference data as they are known now. A list that nobody gave holds nothing. */
public record KnownCodes(Map<Reference, Set<String>> codes) implements BudgetLineRules.Lines {

    public KnownCodes {
        codes = codes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, list -> Set.copyOf(list.getValue())));
    }

    public boolean holds(Reference list, String code) {
        return of(list).contains(code);
    }

    @Override
    public boolean budgeted(String grant) {
        return holds(Reference.BUDGETED_AGREEMENT, grant);
    }

    @Override
    public boolean has(String grant, String line) {
        return holds(Reference.BUDGET_LINE, grant + " " + line);
    }

    @Override
    public boolean isOf(String grant, String line, String category) {
        return holds(Reference.BUDGET_LINE_CATEGORY, grant + " " + line + " " + category);
    }

    public Set<String> of(Reference list) {
        return codes.getOrDefault(list, Set.of());
    }

    /** Finds a code that its list lacks. */
    void must(Reference list, String code, String path, Findings findings) {
        if (!holds(list, code)) {
            findings.error(path, "unknown-code", "There is no " + list.what() + " '" + code + "'.");
        }
    }
}
