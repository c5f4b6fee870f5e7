package org.istmo.reporting.export;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Engagement;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;

/**
 * A filter within a donor's verifier's engagement: whatever is asked for is taken of their agreements and dates alone, and nothing is taken where the two have
 * nothing in common. Of donors only their own can be asked for: which others fund an activity is not told by what a filter leaves. Anybody else's filter stays
 * as it is.
 */
public final class EngagedFilter {

    /** A number that no agreement has. */
    private static final List<String> NOTHING = List.of(" ");

    private final Handle handle;
    private final Scope scope;

    public EngagedFilter(Handle handle, Scope scope) {
        this.handle = handle;
        this.scope = scope;
    }

    public ActivityFilter of(ActivityFilter asked) {
        return scope.engagement().map(engaged -> within(asked, engaged)).orElse(asked);
    }

    public LedgerFilter of(LedgerFilter asked) {
        return new LedgerFilter(of(asked.activities()), asked.entries());
    }

    /** What was asked, by the parameters' names, as it is taken. */
    public Map<String, String> told(Map<String, String> asked, ActivityFilter filter) {
        if (scope.engagement().isEmpty()) {
            return asked;
        }
        ActivityFilter taken = of(filter);
        Map<String, String> told = new LinkedHashMap<>(asked);
        if (!taken.of(By.GRANT).equals(NOTHING)) {
            told.put("grant", String.join(",", taken.of(By.GRANT)));
            taken.from().ifPresent(day -> told.put("from", day.toString()));
            taken.to().ifPresent(day -> told.put("to", day.toString()));
        }
        return told;
    }

    private ActivityFilter within(ActivityFilter asked, Engagement engaged) {
        List<String> grants = common(asked.of(By.GRANT), own("g.number"));
        List<String> donors = common(asked.of(By.DONOR), own("g.donor"));
        LocalDate from = asked.from().filter(engaged.from()::isBefore).orElse(engaged.from());
        LocalDate to = asked.to().filter(engaged.to()::isAfter).orElse(engaged.to());
        boolean nothing = grants.isEmpty() || donors.isEmpty() || from.isAfter(to);
        Map<By, List<String>> codes = new EnumMap<>(By.class);
        codes.putAll(asked.codes());
        codes.remove(By.DONOR);
        codes.put(By.GRANT, nothing ? NOTHING : grants);
        return new ActivityFilter(codes, Optional.of(from), Optional.of(to), asked.words());
    }

    private static List<String> common(List<String> asked, List<String> own) {
        return asked.isEmpty() ? own : own.stream().filter(asked::contains).toList();
    }

    private List<String> own(String column) {
        return scope.agreements().isEmpty()
                ? Collections.emptyList()
                : handle.createQuery("SELECT DISTINCT " + column + " FROM agreement g WHERE g.id IN (<own>) ORDER BY 1")
                        .bindList("own", List.copyOf(scope.agreements()))
                        .mapTo(String.class)
                        .list();
    }
}
