package org.istmo.domain.reference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.istmo.domain.field.Sent;
import org.jdbi.v3.core.Handle;

/** A centre belongs to an office, an office to nobody; both live in a zone of the IANA time zone database, and have a latch to wait at. */
class OfficeRule implements ReferenceRule {

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        if (after.get("zone") instanceof String zone
                && !ZoneId.getAvailableZoneIds().contains(zone)) {
            sent.wrong("zone", "unknown-zone", "It is no zone of the IANA time zone database, such as America/Panama.");
        }
        boolean centre = "centre".equals(after.get("kind"));
        if (centre && !after.containsKey("parent")) {
            sent.missing("parent");
        } else if (after.get("parent") instanceof String parent && "office".equals(after.get("kind"))) {
            sent.wrong("parent", "not-here", "An office has no parent; " + parent + " is none of it.");
        } else if (after.get("parent") instanceof String parent && !isOffice(handle, parent)) {
            sent.wrong("parent", "no-office", "The parent of a centre is an office.");
        }
        if (centre && "office".equals(before.get("kind")) && hasCentres(handle, before)) {
            sent.wrong("kind", "has-centres", "An office that has centres stays an office.");
        }
        if ("closed".equals(after.get("status")) != after.containsKey("closedOn")) {
            sent.wrong(
                    "closedOn",
                    "not-with-status",
                    "An office has a day on which it closed when it is closed, and only then.");
        }
        if (after.get("openedOn") instanceof LocalDate opened
                && after.get("closedOn") instanceof LocalDate closed
                && closed.isBefore(opened)) {
            sent.wrong("closedOn", "before-start", "It closed after it opened.");
        }
    }

    @Override
    public void added(Handle handle, Map<String, Object> now) {
        handle.createUpdate("INSERT INTO latch (name) VALUES (:name) ON CONFLICT DO NOTHING")
                .bind("name", "office:" + now.get(ReferenceList.CODE))
                .execute();
    }

    private static boolean isOffice(Handle handle, String code) {
        return count(handle, "SELECT count(*) FROM office WHERE code = :code AND kind = 'office'", code) > 0;
    }

    private static boolean hasCentres(Handle handle, Map<String, Object> office) {
        String code = String.valueOf(office.get(ReferenceList.CODE));
        return count(handle, "SELECT count(*) FROM office WHERE parent = :code", code) > 0;
    }

    private static long count(Handle handle, String sql, String code) {
        return handle.createQuery(sql).bind("code", code).mapTo(Long.class).one();
    }
}
