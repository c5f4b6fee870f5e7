package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormTaker;
import org.istmo.web.form.JsonForm;
import org.istmo.web.form.JsonSent;
import org.istmo.web.form.RefusalWords;

/** Confirms what States are to treaties by the bodies that the API takes: one as its form says, or several as they are known, by one source. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ParticipationForms {

    static final String CHOSEN = "chosen";

    private static final Pattern CHOICE = Pattern.compile("([A-Za-z0-9-]{1,20}):([A-Z]{2}):(\\d{1,17})");

    private Participations participations;
    private Treaties treaties;
    private FormTaker taker;
    private RefusalWords words;

    protected ParticipationForms() {}

    @Inject
    public ParticipationForms(Participations participations, Treaties treaties, FormTaker taker, RefusalWords words) {
        this.participations = participations;
        this.treaties = treaties;
        this.taker = taker;
        this.words = words;
    }

    /**
     * What came of a form.
     *
     * @param form with why what was not taken was not
     * @param count how many were confirmed
     */
    record Taken(FilledForm form, int count) {}

    /** The rows that are ticked, each as {@link #row}. */
    static List<String> chosen(FilledForm form) {
        return form.all(CHOSEN).stream()
                .map(CHOICE::matcher)
                .filter(Matcher::matches)
                .map(one -> one.group(1) + ":" + one.group(2))
                .toList();
    }

    /** What a tick says: of which treaty and State, and which version was shown. */
    static String choice(Participation known) {
        return row(known) + ":" + known.version();
    }

    /** What the fault of a row is called after. */
    static String row(Participation known) {
        return known.treaty() + ":" + known.state();
    }

    /** Whether a row was ticked, whatever its version was then. */
    static boolean isChosen(FilledForm form, Participation known) {
        return form.all(CHOSEN).stream().anyMatch(value -> value.startsWith(row(known) + ":"));
    }

    /** @return the form, with why it was not taken where it was not */
    FilledForm confirm(Reader by, Participation known, FilledForm form) {
        Treaty treaty = treaties.one(Scope.of(by), known.treaty());
        String version = form.value(FilledParticipation.VERSION);
        return taker.take(
                form,
                pointer -> FilledParticipation.field(treaty, pointer),
                () -> confirm(
                        by,
                        treaty,
                        known.state(),
                        version.matches("[0-9]{1,17}") ? Long.parseLong(version) : -1,
                        form));
    }

    /** Confirms all that are ticked as they are known. Each stands or falls alone. */
    Taken confirmChosen(Reader by, FilledForm form) {
        Map<String, String> faults = new LinkedHashMap<>();
        int done = 0;
        List<Matcher> chosen = form.all(CHOSEN).stream()
                .map(CHOICE::matcher)
                .filter(Matcher::matches)
                .toList();
        if (chosen.isEmpty()) {
            faults.put(CHOSEN, words.of(new Invalid.Field("/" + CHOSEN, "not-a-list", "One is ticked at least.")));
        }
        for (Matcher one : chosen) {
            String row = one.group(1) + ":" + one.group(2);
            try {
                confirmKnown(by, one.group(1), one.group(2), Long.parseLong(one.group(3)), form);
                done++;
            } catch (Forbidden none) {
                throw none;
            } catch (Invalid wrong) {
                words.of(wrong, pointer -> field(row, pointer)).forEach(faults::putIfAbsent);
            } catch (Refusal refused) {
                faults.put(row, words.of(refused));
            }
        }
        return new Taken(form.with(faults), done);
    }

    /** The source is one for all; what is wrong with what is known of one stands at its row. */
    private static String field(String row, String pointer) {
        String first = RefusalWords.first(pointer);
        return first.equals(FilledParticipation.SOURCE) || first.equals(FilledParticipation.SOURCE_ON) ? first : row;
    }

    private void confirmKnown(Reader by, String treaty, String state, long version, FilledForm form) {
        Participation known = participations.one(Scope.of(by), treaty, state, Optional.empty());
        Map<String, List<String>> values =
                new TreeMap<>(FilledParticipation.of(known).values());
        for (String name : List.of(FilledParticipation.SOURCE, FilledParticipation.SOURCE_ON)) {
            values.put(name, List.of(form.value(name)));
        }
        confirm(by, treaties.one(Scope.of(by), treaty), state, version, FilledForm.holding(values));
    }

    private void confirm(Reader by, Treaty treaty, String state, long version, FilledForm form) {
        participations.confirm(
                by, treaty.code(), state, version, new JsonSent(JsonForm.of(FilledParticipation.body(form, treaty))));
    }
}
