package org.istmo.web.unsent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.unsent.UnsentForm;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormWords;
import org.istmo.web.language.Reading;

/** The forms that somebody began and did not send, as their pages show them again. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class KeptForms {

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
                .map(kept -> new Kept(FormWords.read(kept.words()), moment(kept)))
                .filter(kept -> !isSent(kept.form()));
    }

    /** Keeps what a form holds, and says when that was, in words; empty where it is of a form that was sent just now, and came in late. */
    Optional<String> keep(String page, FilledForm form) {
        if (forms.of(signedIn.reader(), page)
                .filter(before -> isLate(before, form))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(moment(kept(page, FormWords.of(form))));
    }

    /** Keeps what a form holds whose page is shown again before it is taken; one that is longer than what is kept stands in its page alone. */
    public void keepShown(String page, FilledForm form) {
        String words = FormWords.of(form);
        if (words.length() <= UnsentForms.LARGEST) {
            kept(page, words);
        }
    }

    private UnsentForm kept(String page, String words) {
        read.remove(page);
        return forms.keep(signedIn.reader(), page, words);
    }

    private boolean isLate(UnsentForm before, FilledForm form) {
        FilledForm sent = FormWords.read(before.words());
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
}
