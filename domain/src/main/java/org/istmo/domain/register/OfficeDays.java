package org.istmo.domain.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Which day it is at each office. */
public class OfficeDays {

    private final Map<String, LocalDate> days = new HashMap<>();
    private final LocalDate elsewhere;

    public OfficeDays(Handle handle, Clock clock) {
        elsewhere = LocalDate.now(clock);
        handle.createQuery("SELECT code, zone FROM office")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(office ->
                        days.put(office.getKey(), LocalDate.now(clock.withZone(ZoneId.of(office.getValue())))));
    }

    public LocalDate today(String office) {
        return days.getOrDefault(office, elsewhere);
    }

    /** The offices by the day that it is there. */
    public Map<LocalDate, Set<String>> byDay() {
        Map<LocalDate, Set<String>> byDay = new HashMap<>();
        days.forEach((office, day) ->
                byDay.computeIfAbsent(day, first -> new TreeSet<>()).add(office));
        return byDay;
    }
}
