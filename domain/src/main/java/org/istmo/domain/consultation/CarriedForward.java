package org.istmo.domain.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.field.CodeLists;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Sent;
import org.istmo.domain.field.Table;
import org.istmo.domain.field.Whole;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.sensitivity.Sensitivity;

/**
 * A new consultation begins with what is open of the last one of its mechanism before it, each response linked to the one it goes on from, which from then
 * on stands as carried. A response is closed with a word how, or carried; it never goes away.
 */
class CarriedForward implements Rule {

    private static final Field ID = Field.of(RecordKind.ID, new Whole(1, Long.MAX_VALUE));

    @Override
    public Filed judge(Change change, Filed consultation, Sent sent) {
        if (consultation.day("end").isPresent()
                && consultation.day(Consultations.DATE).isPresent()
                && consultation
                        .day("end")
                        .get()
                        .isBefore(consultation.day(Consultations.DATE).get())) {
            sent.wrong("end", "before-start", "It ends before it begins.");
        }
        responses(change, consultation, sent);
        if (change.before().isPresent()) {
            if (!consultation.text(Consultations.MECHANISM).equals(change.kept().text(Consultations.MECHANISM))) {
                sent.wrong(Consultations.MECHANISM, "read-only", "What was carried here was of this mechanism.");
            }
            return consultation;
        }
        return carrying(change, consultation, sent);
    }

    private static void responses(Change change, Filed consultation, Sent sent) {
        List<Map<String, Object>> responses = consultation.things(Consultations.RESPONSES);
        List<Sent> places = responses.isEmpty() ? List.of() : sent.all(Consultations.RESPONSES);
        Map<Object, Map<String, Object>> before = new HashMap<>();
        change.before()
                .ifPresent(kept -> kept.things(Consultations.RESPONSES)
                        .forEach(response -> before.put(response.getOrDefault(RecordKind.ID, 0L), response)));
        for (int index = 0; index < responses.size(); index++) {
            Map<String, Object> response = responses.get(index);
            Map<String, Object> was = before.getOrDefault(response.getOrDefault(RecordKind.ID, 0L), Map.of());
            response(change, response, was, places.get(index));
        }
    }

    private static void response(Change change, Map<String, Object> response, Map<String, Object> was, Sent place) {
        String status = String.valueOf(response.get(Consultations.STATUS));
        boolean wasCarried = Consultations.CARRIED.equals(was.get(Consultations.STATUS));
        if (status.equals(Consultations.CARRIED) != wasCarried) {
            place.wrong(
                    Consultations.STATUS,
                    "read-only",
                    wasCarried
                            ? "It goes on in a later consultation."
                            : "A response is carried by the next consultation of its mechanism.");
        }
        boolean closed = status.equals(Consultations.CLOSED);
        if (closed && !response.containsKey(Consultations.CLOSING)) {
            place.missing(Consultations.CLOSING);
        }
        if (closed && !response.containsKey(Consultations.CLOSED_ON)) {
            place.missing(Consultations.CLOSED_ON);
        }
        if (response.get(Consultations.CLOSED_ON) instanceof LocalDate day) {
            if (!closed) {
                place.wrong(Consultations.CLOSED_ON, "not-closed", "What is not closed has no day on which it was.");
            } else if (day.isAfter(change.days().today(String.valueOf(response.get(RecordKind.OFFICE))))) {
                place.wrong(Consultations.CLOSED_ON, "in-the-future", "It was closed on a day that has come.");
            }
        }
    }

    /** Holding the mechanism's row: of two consultations added at once, the second goes on from the first. */
    private static Filed carrying(Change change, Filed consultation, Sent sent) {
        Optional<LocalDate> date = consultation.day(Consultations.DATE);
        if (date.isEmpty() || !consultation.has(Consultations.MECHANISM)) {
            return consultation;
        }
        change.handle()
                .createQuery("SELECT code FROM mechanism WHERE code = :code FOR UPDATE")
                .bind("code", consultation.text(Consultations.MECHANISM))
                .mapTo(String.class)
                .findOne();
        List<Map<String, Object>> open = new ArrayList<>();
        for (Earlier earlier : earlier(change, consultation.text(Consultations.MECHANISM), date.get())) {
            if (consultation.has(RecordKind.SENSITIVITY)
                    && consultation.sensitivity().compareTo(earlier.sensitivity()) < 0) {
                sent.wrong(
                        RecordKind.SENSITIVITY,
                        "less-than-carried",
                        "It begins with responses of a consultation that is "
                                + earlier.sensitivity().word() + ".");
            }
            open.addAll(open(change, earlier.id()));
        }
        if (open.isEmpty()) {
            return consultation;
        }
        List<Map<String, Object>> all = new ArrayList<>(open);
        all.addAll(consultation.things(Consultations.RESPONSES));
        return consultation.withOnly(Consultations.RESPONSES, all);
    }

    private record Earlier(long id, Sensitivity sensitivity) {}

    /** Those up to that day whose responses no other carries yet, in their order: one that is entered late loses nothing. */
    private static List<Earlier> earlier(Change change, String mechanism, LocalDate date) {
        return change.handle()
                .createQuery(
                        "SELECT c.id, c.sensitivity FROM consultation c WHERE c.mechanism = :mechanism AND c.held_on <= :date"
                                + " AND EXISTS (SELECT 1 FROM agreed_response r WHERE r.belongs_to = c.id AND r.status IN ('open', 'in-progress'))"
                                + " ORDER BY c.held_on, c.id")
                .bind("mechanism", mechanism)
                .bind("date", date)
                .map((row, context) -> new Earlier(row.getLong("id"), Sensitivity.of(row.getString("sensitivity"))))
                .list();
    }

    private static List<Map<String, Object>> open(Change change, long consultation) {
        List<Field> fields = Consultations.KIND.parts().stream()
                .filter(part -> part.name().equals(Consultations.RESPONSES))
                .findFirst()
                .orElseThrow()
                .fields();
        Table responses = new Table("agreed_response", Fields.joined(List.of(ID), fields));
        List<Map<String, Object>> open = responses
                .select(
                        change.handle(),
                        "WHERE r.belongs_to = :consultation AND r.status IN ('open', 'in-progress') ORDER BY r.ordinal FOR UPDATE")
                .bind("consultation", consultation)
                .map((row, context) -> responses.read(row))
                .list();
        for (Map<String, Object> response : open) {
            Long origin = (Long) response.remove(RecordKind.ID);
            response.put(Consultations.ORIGIN, origin);
            for (Field field : fields) {
                if (field.content() instanceof Codes codes) {
                    List<String> list = CodeLists.of(change.handle(), codes, List.of(origin))
                            .get(origin);
                    if (list != null) {
                        response.put(field.name(), list);
                    }
                }
            }
        }
        return open;
    }

    @Override
    public void written(Change change, Filed now) {
        ResponseStandings.write(change, now);
        if (change.before().isPresent()) {
            return;
        }
        List<Object> origins = now.things(Consultations.RESPONSES).stream()
                .filter(response -> response.containsKey(Consultations.ORIGIN))
                .map(response -> response.get(Consultations.ORIGIN))
                .map(Object.class::cast)
                .toList();
        if (!origins.isEmpty()) {
            change.handle()
                    .createUpdate("UPDATE agreed_response SET status = 'carried' WHERE id IN (<origins>)")
                    .bindList("origins", origins)
                    .execute();
            change.handle()
                    .createUpdate("UPDATE consultation SET version = version + 1"
                            + " WHERE id IN (SELECT belongs_to FROM agreed_response WHERE id IN (<origins>))")
                    .bindList("origins", origins)
                    .execute();
        }
    }
}
