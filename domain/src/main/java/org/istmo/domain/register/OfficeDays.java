package org.istmo.domain.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Which day it is at each office. */
public class OfficeDays {

    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Instant now;
    private final ZoneId elsewhere;

    public OfficeDays(Handle handle, Clock clock) {
        now = clock.instant();
        elsewhere = clock.getZone();
        handle.createQuery("SELECT code, zone FROM office")
                .map((row, context) -> Map.entry(row.getString(1), ZoneId.of(row.getString(2))))
                .forEach(office -> zones.put(office.getKey(), office.getValue()));
    }

    public LocalDate today(String office) {
        return of(office, now);
    }

    /** The day that it is there at a moment. */
    public LocalDate of(String office, Instant moment) {
        return LocalDate.ofInstant(moment, zones.getOrDefault(office, elsewhere));
    }

    /** The offices by the day that it is there. */
    public Map<LocalDate, Set<String>> byDay() {
        Map<LocalDate, Set<String>> byDay = new HashMap<>();
        zones.keySet()
                .forEach(office -> byDay.computeIfAbsent(today(office), first -> new TreeSet<>())
                        .add(office));
        return byDay;
    }
}
