package org.istmo.reporting.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;

/** What the ledger's columns call the activities and agreements that keys of figures have by the numbers of their rows; those above the reader's level are none. */
final class KeyedThings {

    private record Activity(String identifier, String office) {}

    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String> agreements = new HashMap<>();

    KeyedThings(LedgerState state, Collection<FigureKey> keys) {
        Set<Long> ofActivities = numbers(keys, Dimension.ACTIVITY);
        if (!ofActivities.isEmpty()) {
            state.handle()
                    .createQuery("SELECT a.id, a.identifier, a.office FROM activity a WHERE a.id IN (<numbers>)"
                            + " AND a.sensitivity IN (<levels>)")
                    .bindList("numbers", List.copyOf(ofActivities))
                    .bindList("levels", state.scope().levels())
                    .map((row, context) -> Map.entry(
                            row.getString("id"), new Activity(row.getString("identifier"), row.getString("office"))))
                    .forEach(one -> activities.put(one.getKey(), one.getValue()));
        }
        Set<Long> ofAgreements = numbers(keys, Dimension.GRANT);
        if (!ofAgreements.isEmpty()) {
            state.handle()
                    .createQuery("SELECT g.id, g.number FROM agreement g WHERE g.id IN (<numbers>)")
                    .bindList("numbers", List.copyOf(ofAgreements))
                    .map((row, context) -> Map.entry(row.getString("id"), row.getString("number")))
                    .forEach(one -> agreements.put(one.getKey(), one.getValue()));
        }
    }

    private static Set<Long> numbers(Collection<FigureKey> keys, Dimension dimension) {
        return keys.stream()
                .map(key -> key.conditions().getOrDefault(dimension, ""))
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Of two offices' activities with one identifier, that of the office. */
    Optional<List<Condition>> activity(String number) {
        return Optional.ofNullable(activities.get(number))
                .map(one -> List.of(Condition.is("activity", one.identifier()), Condition.is("office", one.office())));
    }

    /** Empty text for money of no agreement. */
    Optional<List<Condition>> agreement(String number) {
        return number.isEmpty()
                ? Optional.of(List.of(Condition.isEmpty("grant")))
                : Optional.ofNullable(agreements.get(number)).map(own -> List.of(Condition.is("grant", own)));
    }
}
