package org.istmo.domain.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/**
 * Which activities an agreement pays. An identifier is looked for in the agreement's office and in the centres under it; one that nobody has reported yet
 * is its office's to come.
 */
final class PaidActivities {

    private final Handle handle;
    private final long agreement;
    private final OfficeCode office;

    PaidActivities(Handle handle, long agreement, OfficeCode office) {
        this.handle = handle;
        this.agreement = agreement;
        this.office = office;
    }

    /**
     * Makes these the activities that it pays.
     *
     * @return the numbers of the activities whose agreement is another one now
     */
    Set<Long> become(List<String> wanted) {
        Map<String, String> before = standing();
        Map<String, String> added = new LinkedHashMap<>();
        for (String identifier : wanted) {
            if (!before.containsKey(identifier)) {
                added.put(identifier, reportedBy(identifier));
            }
        }
        refuseOthers(wanted, added);
        Map<String, String> removed = new HashMap<>(before);
        removed.keySet().removeAll(Set.copyOf(wanted));
        removed.forEach(this::remove);
        added.forEach(this::add);
        Set<Long> changed = new HashSet<>(numbers(removed));
        changed.addAll(numbers(added));
        return changed;
    }

    /** These and all that it pays. */
    Set<Long> with(Set<Long> others) {
        Set<Long> all = new HashSet<>(others);
        all.addAll(numbers(standing()));
        return all;
    }

    /** Identifier and office. */
    private Map<String, String> standing() {
        Map<String, String> rows = new HashMap<>();
        handle.createQuery("SELECT identifier, office FROM activity_agreement WHERE agreement = :agreement")
                .bind("agreement", agreement)
                .map((row, context) -> Map.entry(row.getString("identifier"), row.getString("office")))
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        return rows;
    }

    private String reportedBy(String identifier) {
        return handle.createQuery(
                        "SELECT a.office FROM activity a JOIN office o ON o.code = a.office WHERE a.identifier = :identifier"
                                + " AND (o.code = :office OR o.parent = :office) ORDER BY CASE WHEN o.code = :office THEN 0 ELSE 1 END, o.code LIMIT 1")
                .bind("identifier", identifier)
                .bind("office", office.code())
                .mapTo(String.class)
                .findOne()
                .orElse(office.code());
    }

    private void refuseOthers(List<String> wanted, Map<String, String> added) {
        Faults faults = new Faults();
        for (String identifier : new ArrayList<>(added.keySet())) {
            Optional<String> other = handle.createQuery(
                            "SELECT g.number FROM activity_agreement p JOIN agreement g ON g.id = p.agreement"
                                    + " WHERE p.office = :office AND p.identifier = :identifier")
                    .bind("office", added.get(identifier))
                    .bind("identifier", identifier)
                    .mapTo(String.class)
                    .findOne();
            other.ifPresent(number -> faults.add(
                    "/activities/" + wanted.indexOf(identifier),
                    "paid-by-another",
                    "Agreement " + number + " pays it; what several pay is said with the activity's funding shares."));
        }
        faults.mustBeNone();
    }

    private void remove(String identifier, String reporting) {
        handle.createUpdate("DELETE FROM activity_agreement WHERE office = :office AND identifier = :identifier")
                .bind("office", reporting)
                .bind("identifier", identifier)
                .execute();
    }

    private void add(String identifier, String reporting) {
        handle.createUpdate(
                        "INSERT INTO activity_agreement (office, identifier, agreement) VALUES (:office, :identifier, :agreement)")
                .bind("office", reporting)
                .bind("identifier", identifier)
                .bind("agreement", agreement)
                .execute();
    }

    private Set<Long> numbers(Map<String, String> activities) {
        Set<Long> numbers = new HashSet<>();
        activities.forEach((identifier, reporting) -> handle.createQuery(
                        "SELECT id FROM activity WHERE office = :office AND identifier = :identifier")
                .bind("office", reporting)
                .bind("identifier", identifier)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(numbers::add));
        return numbers;
    }
}
