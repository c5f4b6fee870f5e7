package org.istmo.domain.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** The activities of the office that rows name. */
class RowActivities {

    private final Handle handle;
    private final OfficeCode office;
    private final Map<String, Its> known = new HashMap<>();

    RowActivities(Handle handle, OfficeCode office) {
        this.handle = handle;
        this.office = office;
    }

    /** @param publisher the activity's reporting organisation, whose references its rows use */
    record Its(long id, String publisher) {}

    void expect(List<DraftRow> rows) {
        List<String> wanted = rows.stream()
                .map(DraftRow::identifier)
                .filter(identifier -> !known.containsKey(identifier))
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            handle.createQuery("SELECT identifier, id, reporting_org FROM activity WHERE office = :office"
                            + " AND identifier IN (<identifiers>)")
                    .bind("office", office.code())
                    .bindList("identifiers", wanted)
                    .map((row, context) -> Map.entry(row.getString(1), new Its(row.getLong(2), row.getString(3))))
                    .forEach(its -> known.put(its.getKey(), its.getValue()));
        }
    }

    Optional<Long> known(DraftRow row) {
        return Optional.ofNullable(known.get(row.identifier())).map(Its::id);
    }

    /** @throws IllegalArgumentException when the office has no such activity: whoever reads rows makes sure before */
    Its of(DraftRow row) {
        expect(List.of(row));
        return Optional.ofNullable(known.get(row.identifier()))
                .orElseThrow(
                        () -> new IllegalArgumentException("The office has no activity " + row.identifier() + "."));
    }
}
