package org.istmo.domain.consultation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.StandingRows;

/**
 * Since when an agreed response was begun or closed. It stands open from the day of its consultation on; one that goes on from another stands as that did until
 * it changes.
 */
public final class ResponseStandings {

    /** Where it is kept. */
    public static final StandingRows STANDINGS = new StandingRows("agreed_response_standing");

    private ResponseStandings() {}

    static void write(Change change, Filed now) {
        Map<Object, Map<String, Object>> before = new HashMap<>();
        change.before()
                .ifPresent(kept ->
                        kept.things(Consultations.RESPONSES).forEach(response -> before.put(id(response), response)));
        for (Map<String, Object> response : now.things(Consultations.RESPONSES)) {
            Map<String, Object> was = before.get(id(response));
            boolean goesOn = was == null
                    ? response.containsKey(Consultations.ORIGIN)
                    : stands(was).equals(stands(response));
            if (!goesOn && !stands(response).contains(Consultations.CARRIED)) {
                LocalDate today = change.days().today(String.valueOf(response.get(RecordKind.OFFICE)));
                LocalDate since = was == null
                        ? now.day(Consultations.DATE)
                                .filter(day -> day.isBefore(today))
                                .orElse(today)
                        : today;
                STANDINGS.add(
                        change,
                        id(response),
                        response.get(Consultations.CLOSED_ON) instanceof LocalDate closed ? closed : since,
                        String.valueOf(response.get(Consultations.STATUS)),
                        null);
            }
        }
    }

    private static List<Object> stands(Map<String, Object> response) {
        return List.of(
                response.getOrDefault(Consultations.STATUS, ""), response.getOrDefault(Consultations.CLOSED_ON, ""));
    }

    private static long id(Map<String, Object> response) {
        return response.get(RecordKind.ID) instanceof Long number ? number : 0;
    }
}
