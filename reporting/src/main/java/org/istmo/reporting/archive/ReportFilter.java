package org.istmo.reporting.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which reports of a list are wanted; what is empty narrows nothing.
 *
 * @param type its code
 * @param office its code
 * @param words that the number or the key of what it is about holds, in any case
 */
public record ReportFilter(
        Optional<Status> status, Optional<String> type, Optional<String> office, Optional<String> words) {

    /** Each with {@code AND} before it. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        status.ifPresent(any -> conditions.add(" AND r.status = :wantedStatus"));
        type.ifPresent(any -> conditions.add(" AND r.type = :wantedType"));
        office.ifPresent(any -> conditions.add(" AND r.office = :wantedOffice"));
        words.ifPresent(any -> conditions.add(
                " AND (LOWER(r.number) LIKE :words ESCAPE '!' OR LOWER(r.scope_key) LIKE :words ESCAPE '!')"));
        return String.join("", conditions);
    }

    /** What the conditions are bound to. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        status.ifPresent(wanted -> values.put("wantedStatus", wanted.word()));
        type.ifPresent(code -> values.put("wantedType", code));
        office.ifPresent(code -> values.put("wantedOffice", code));
        words.ifPresent(
                text -> values.put("words", "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%"));
        return values;
    }
}
