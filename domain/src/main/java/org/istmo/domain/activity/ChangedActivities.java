package org.istmo.domain.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.istmo.domain.intake.DraftResult;
import org.jdbi.v3.core.Handle;

/**
 * What a file changed of activities that were known before it, as its entry in the trail tells it: of the first {@value #IN_FULL} activities each field before
 * and after, of the others their identifiers, and their versions where these are new. Nothing is read until {@link #note} was called.
 */
public class ChangedActivities {

    public static final int IN_FULL = 200;

    /** How many others are named; how many more there are is counted. */
    private static final int NAMED = 5_000;

    /** Of all that is told in full. What goes beyond is named among the others. */
    public static final int CHARACTERS = 500_000;

    private final Handle handle;
    private final long receipt;
    private final Map<Long, Activity> before = new LinkedHashMap<>();
    private final Set<Long> others = new LinkedHashSet<>();
    private final Map<String, MergedResults> merged = new LinkedHashMap<>();
    private final Set<String> mergedOthers = new LinkedHashSet<>();
    private boolean noting;

    public ChangedActivities(Handle handle, long receipt) {
        this.handle = handle;
        this.receipt = receipt;
    }

    /** The results of an activity that rows were merged into. */
    private record MergedResults(List<DraftResult> before, List<DraftResult> after) {}

    public void note() {
        noting = true;
    }

    /** Call it before these are written. What came twice in a file is told of once. */
    public void before(Collection<Long> known) {
        if (!noting) {
            return;
        }
        List<Long> fresh = known.stream()
                .filter(id -> !before.containsKey(id) && !others.contains(id))
                .toList();
        int full = Math.min(fresh.size(), IN_FULL - before.size());
        new ActivityRows(handle)
                .of(fresh.subList(0, full)).stream()
                        .filter(activity -> activity.receipt() != receipt)
                        .forEach(activity -> before.put(activity.id(), activity));
        others.addAll(fresh.subList(full, fresh.size()));
    }

    /** Rows were merged into the results of an activity, which stays as it was otherwise. */
    public void results(String identifier, List<DraftResult> were, List<DraftResult> are) {
        if (!noting) {
            return;
        }
        if (merged.size() >= IN_FULL && !merged.containsKey(identifier)) {
            mergedOthers.add(identifier);
        } else {
            merged.merge(
                    identifier,
                    new MergedResults(were, are),
                    (one, then) -> new MergedResults(one.before(), then.after()));
        }
    }

    /** By identifier and field; call it once everything is written. */
    public Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        List<String> named = new ArrayList<>();
        merged.forEach((identifier, results) -> {
            if (!tell(identifier, ActivityChanges.ofResults(results.before(), results.after()), told)) {
                named.add(identifier);
            }
        });
        named.addAll(mergedOthers);
        for (Activity after : new ActivityRows(handle).of(List.copyOf(before.keySet()))) {
            Activity was = Objects.requireNonNull(before.get(after.id()));
            Map<String, String> changes = ActivityChanges.between(was, after);
            changes.put("version.before", "v" + was.version());
            changes.put("version.after", "v" + after.version());
            if (!tell(after.said().identifier(), changes, told)) {
                named.add(after.said().identifier() + " v" + after.version());
            }
        }
        int beyond = Math.max(0, named.size() - NAMED);
        name(named.subList(0, named.size() - beyond), beyond, told);
        return told;
    }

    private static boolean tell(String identifier, Map<String, String> changes, Map<String, String> told) {
        if (length(told) + length(changes) > CHARACTERS) {
            return false;
        }
        changes.forEach((field, text) -> told.put(identifier + " " + field, text));
        return true;
    }

    private static long length(Map<String, String> told) {
        return told.values().stream().mapToLong(String::length).sum();
    }

    private void name(List<String> first, int beyond, Map<String, String> told) {
        List<String> named = new ArrayList<>(first);
        List<Long> ids =
                others.stream().limit(Math.max(0, NAMED - named.size())).toList();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT identifier, version FROM activity WHERE id IN (<ids>) ORDER BY identifier")
                    .bindList("ids", ids)
                    .map((row, context) -> row.getString("identifier") + " v" + row.getLong("version"))
                    .forEach(named::add);
        }
        if (!named.isEmpty()) {
            told.put("others", String.join(", ", named));
        }
        int more = beyond + others.size() - ids.size();
        if (more > 0) {
            told.put("more", Integer.toString(more));
        }
    }
}
