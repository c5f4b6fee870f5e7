package org.istmo.web.treaty;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.treaty.Act;
import org.istmo.domain.treaty.ActStatus;
import org.istmo.domain.treaty.Instrument;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.RefusalWords;
import org.jspecify.annotations.Nullable;

/** A State's part in a treaty as the form of its page holds it, and the same as {@code PUT …/participation} takes it: there is one rule for both. */
final class FilledParticipation {

    static final String VERSION = "version";
    static final String SOURCE = "source";
    static final String SOURCE_ON = "sourceOn";
    static final String RESERVATIONS = "reservations";
    static final String STATUS = "status";
    static final String SIGNED_ON = "signedOn";
    static final String CONSENTED_ON = "consentedOn";
    static final String CONSENT = "consent";

    /** Of each instrument, in the order in which they are filled in. */
    static final List<String> OF_AN_INSTRUMENT = List.of(STATUS, SIGNED_ON, CONSENTED_ON, CONSENT);

    private static final Pattern INSTRUMENT = Pattern.compile("/instruments/(\\d{1,4})/(\\w+)");

    private FilledParticipation() {}

    /**
     * What is known, for a new source to confirm. Reservations that a focal point said are said again; those that were read from a list stay by themselves, and are
     * left empty here.
     */
    static FilledForm of(Participation known) {
        Map<String, List<String>> values = new TreeMap<>();
        put(values, VERSION, known.version());
        for (Act act : known.acts()) {
            String status = act.status().word();
            put(values, name(STATUS, act.instrument()), ActStatus.CONFIRMABLE.contains(status) ? status : "");
            put(values, name(SIGNED_ON, act.instrument()), act.signedOn());
            put(values, name(CONSENTED_ON, act.instrument()), act.consentedOn());
            put(values, name(CONSENT, act.instrument()), act.consent());
        }
        if (known.reservationsOn() == null && known.reservations() != null) {
            ThingRows.putWords(values, RESERVATIONS, known.reservations());
        }
        return FilledForm.holding(values);
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
        values.put(name, List.of(Objects.toString(value, "")));
    }

    /** The name of a field of one instrument. */
    static String name(String field, String instrument) {
        return field + "-" + instrument;
    }

    static JsonObject body(FilledForm form, Treaty treaty) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        say(body, SOURCE, form.value(SOURCE));
        say(body, SOURCE_ON, form.value(SOURCE_ON));
        ThingRows.words(body, RESERVATIONS, form, RESERVATIONS);
        JsonArrayBuilder instruments = Json.createArrayBuilder();
        for (Instrument instrument : treaty.instruments()) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("instrument", instrument.code());
            OF_AN_INSTRUMENT.forEach(field -> say(one, field, form.value(name(field, instrument.code()))));
            instruments.add(one);
        }
        return body.add("instruments", instruments).build();
    }

    private static void say(JsonObjectBuilder body, String name, String value) {
        if (!value.isEmpty()) {
            body.add(name, value);
        }
    }

    /** The name of the field for a pointer into the body. */
    static String field(Treaty treaty, String pointer) {
        Matcher match = INSTRUMENT.matcher(pointer);
        if (match.matches()
                && Integer.parseInt(match.group(1)) < treaty.instruments().size()) {
            return name(
                    match.group(2),
                    treaty.instruments().get(Integer.parseInt(match.group(1))).code());
        }
        String first = RefusalWords.first(pointer);
        return first.equals(RESERVATIONS) ? first + (pointer.endsWith("/es") ? "-es" : "-en") : first;
    }
}
