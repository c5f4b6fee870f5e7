package org.istmo.web.unsent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.unsent.UnsentForm;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.NestedRows;
import org.istmo.web.language.Reading;

/** The forms that somebody began and did not send, as their pages show them again. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class KeptForms {

    /** Names of fields that are none of the form's own. */
    private static final List<String> NOT_OF_THE_FORM =
            List.of("page", "primefaces.nonce", FilledRows.MORE, NestedRows.LESS, KeptForms.SENT);

    /** What stands in the stead of a form that was sent: the version that it was filled from, and nothing of what it said. */
    private static final String SENT = "sent";

    private static final String VERSION = "version";

    /** What the script of a page sends off before its form is sent comes in within this, if it comes later than the form. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private SignedIn signedIn;
    private UnsentForms forms;
    private Offices offices;
    private Reading reading;
    private Clock clock;
    /** By page: its markup asks for the same form for each of its fields. */
    private final Map<String, Optional<Kept>> read = new HashMap<>();

    protected KeptForms() {}

    @Inject
    public KeptForms(SignedIn signedIn, UnsentForms forms, Offices offices, Reading reading, Clock clock) {
        this.signedIn = signedIn;
        this.forms = forms;
        this.offices = offices;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * A form that was begun.
     *
     * @param at when it was kept last, in words, by the clock of the person's office: of several the first by code; by UTC of who has none
     */
    public record Kept(FilledForm form, String at) {}

    /** @param page its address, without host and query */
    public Optional<Kept> of(String page) {
        return read.computeIfAbsent(page, this::ask);
    }

    private Optional<Kept> ask(String page) {
        return forms.of(signedIn.reader(), page)
                .map(kept -> new Kept(read(kept.words()), moment(kept)))
                .filter(kept -> !isSent(kept.form()));
    }

    /** Keeps what a form holds, and says when that was, in words; empty where it is of a form that was sent just now, and came in late. */
    Optional<String> keep(String page, FilledForm form) {
        if (forms.of(signedIn.reader(), page)
                .filter(before -> isLate(before, form))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(moment(kept(page, written(form))));
    }

    /** Keeps what a form holds whose page is shown again before it is taken; one that is longer than what is kept stands in its page alone. */
    public void keepShown(String page, FilledForm form) {
        String words = written(form);
        if (words.length() <= UnsentForms.LARGEST) {
            kept(page, words);
        }
    }

    private UnsentForm kept(String page, String words) {
        read.remove(page);
        return forms.keep(signedIn.reader(), page, words);
    }

    private boolean isLate(UnsentForm before, FilledForm form) {
        FilledForm sent = read(before.words());
        return isSent(sent)
                && sent.value(SENT).equals(form.value(VERSION))
                && before.keptAt().toInstant().plus(LATE).isAfter(clock.instant());
    }

    private static boolean isSent(FilledForm form) {
        return form.values().containsKey(SENT);
    }

    /** A form was sent: nothing is left of it but that, so that what its page's script sent off before does not bring it back. */
    public void sent(String page, FilledForm form) {
        kept(
                page,
                Json.createObjectBuilder()
                        .add(SENT, Json.createArrayBuilder().add(form.value(VERSION)))
                        .build()
                        .toString());
    }

    /** Nobody wants it any more. */
    public void drop(String page) {
        read.remove(page);
        forms.drop(signedIn.reader(), page);
    }

    private String moment(UnsentForm kept) {
        ZoneId zone = signedIn.reader().offices().stream()
                .min(Comparator.comparing(OfficeCode::code))
                .flatMap(offices::zoneOf)
                .orElse(ZoneId.of("UTC"));
        return reading.moment(kept.keptAt().atZoneSameInstant(zone));
    }

    static String written(FilledForm form) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        new TreeMap<>(form.values()).forEach((name, values) -> {
            if (!NOT_OF_THE_FORM.contains(name)) {
                words.add(name, Json.createArrayBuilder(values));
            }
        });
        return words.build().toString();
    }

    static FilledForm read(String words) {
        try (JsonReader reader = Json.createReader(new StringReader(words))) {
            JsonObject object = reader.readObject();
            Map<String, List<String>> values = new TreeMap<>();
            for (String name : object.keySet()) {
                JsonArray all = object.getJsonArray(name);
                values.put(
                        name,
                        all.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList());
            }
            return FilledForm.holding(values);
        }
    }
}
