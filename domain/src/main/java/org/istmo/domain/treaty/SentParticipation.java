package org.istmo.domain.treaty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.field.Sent;
import org.jspecify.annotations.Nullable;

/** What a focal point confirms of a State's part in a treaty, and what it has to hold to. */
final class SentParticipation {

    private static final int LONGEST_SOURCE = 1_000;
    private static final int LONGEST_RESERVATIONS = 20_000;
    private static final int LONGEST_CODE = 30;
    private static final Set<String> CONSENTS = Set.copyOf(Participation.CONSENTS);

    private final Treaty treaty;
    private final Participation before;
    private final LocalDate today;

    /** @param before what is known so far */
    SentParticipation(Treaty treaty, Participation before, LocalDate today) {
        this.treaty = treaty;
        this.before = before;
        this.today = today;
    }

    /**
     * Reservations that were read from a list stay until others are said in their place, since not to speak of them says nothing of them.
     *
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    Participation read(Sent sent, OffsetDateTime now, String by) {
        sent.knowsOnly(Set.of("instruments", "source", "sourceOn", "reservations"));
        Optional<String> source = sent.line("source", LONGEST_SOURCE);
        if (source.isEmpty()) {
            sent.missing("source");
        }
        List<Act> acts = acts(sent);
        Optional<LocalDate> sourceOn = sent.date("sourceOn");
        if (sourceOn.isEmpty()) {
            sent.missing("sourceOn");
        }
        sourceOn.ifPresent(day -> sourceOn(sent, day, acts));
        Map<String, String> words = sent.words("reservations", LONGEST_RESERVATIONS);
        boolean said = !words.isEmpty();
        boolean read = !said && before.reservationsOn() != null;
        sent.mustBeSound();
        return new Participation(
                treaty.code(),
                before.state(),
                before.version() + 1,
                now,
                by,
                true,
                source.orElse(null),
                sourceOn.orElse(null),
                said ? new Bilingual(words.get("en"), words.get("es")) : read ? before.reservations() : null,
                read ? before.reservationsOn() : null,
                acts);
    }

    private void sourceOn(Sent sent, LocalDate day, List<Act> acts) {
        LocalDate known = before.sourceOn();
        if (day.isAfter(today)) {
            sent.wrong("sourceOn", "in-future", "A source of a day to come confirms nothing.");
        } else if (known != null && day.isBefore(known)) {
            sent.wrong(
                    "sourceOn",
                    "older-than-known",
                    "What is known is of " + known + "; an older source confirms nothing.");
        } else if (acts.stream().anyMatch(act -> isAfter(act.signedOn(), day) || isAfter(act.consentedOn(), day))) {
            sent.wrong("sourceOn", "older-than-act", "The source is older than an act that it is to confirm.");
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }

    /** In the order of the instruments. */
    private List<Act> acts(Sent sent) {
        Map<String, Act> said = new LinkedHashMap<>();
        for (Sent one : sent.all("instruments")) {
            one.knowsOnly(Set.of("instrument", "status", "signedOn", "consentedOn", "consent"));
            Optional<String> code = one.line("instrument", LONGEST_CODE);
            Optional<Instrument> instrument = code.flatMap(this::instrument);
            if (code.isEmpty()) {
                one.missing("instrument");
            } else if (instrument.isEmpty()) {
                one.wrong("instrument", "unknown-code", "It is no instrument of " + treaty.code() + ".");
            } else if (said.put(code.get(), act(one, instrument.get())) != null) {
                one.wrong("instrument", "twice", "Each instrument stands here once.");
            }
        }
        List<Act> acts = new ArrayList<>();
        for (Instrument instrument : treaty.instruments()) {
            Act act = said.get(instrument.code());
            if (act == null) {
                sent.wrong("instruments", "missing", "What the State is to " + instrument.code() + " is not said.");
            } else {
                acts.add(act);
            }
        }
        return acts;
    }

    private Optional<Instrument> instrument(String code) {
        return treaty.instruments().stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst();
    }

    private Act act(Sent sent, Instrument instrument) {
        Optional<String> status = sent.oneOf("status", ActStatus.CONFIRMABLE);
        if (status.isEmpty()) {
            sent.missing("status");
        }
        ActStatus is = status.map(ActStatus::of).orElse(ActStatus.UNKNOWN);
        Optional<LocalDate> signed = day(sent, "signedOn", instrument);
        Optional<LocalDate> consented = day(sent, "consentedOn", instrument);
        Optional<String> consent = sent.oneOf("consent", consents());
        fits(sent, "signedOn", signed.isPresent(), is == ActStatus.SIGNATORY, is != ActStatus.NOT_PARTY);
        fits(sent, "consentedOn", consented.isPresent(), is == ActStatus.PARTY, is == ActStatus.PARTY);
        fits(sent, "consent", consent.isPresent(), is == ActStatus.PARTY, is == ActStatus.PARTY);
        if (signed.isPresent()
                && consented.filter(day -> day.isBefore(signed.get())).isPresent()) {
            sent.wrong("consentedOn", "before-signature", "A State consents after it signed, or without signing.");
        }
        return new Act(instrument.code(), is, signed.orElse(null), consented.orElse(null), consent.orElse(null));
    }

    /** The Single Convention as amended is the one that a State can be in by way of another instrument. */
    private Set<String> consents() {
        if (treaty.instruments().size() == 1) {
            return CONSENTS;
        }
        Set<String> all = new HashSet<>(CONSENTS);
        all.add(Participation.BY_PROTOCOL);
        return all;
    }

    private Optional<LocalDate> day(Sent sent, String name, Instrument instrument) {
        Optional<LocalDate> day = sent.date(name);
        LocalDate adopted = instrument.adoptedOn();
        if (day.isPresent() && adopted != null && day.get().isBefore(adopted)) {
            sent.wrong(name, "before-treaty", instrument.code() + " was adopted on " + adopted + ".");
        } else if (day.isPresent() && day.get().isAfter(today)) {
            sent.wrong(name, "in-future", "It is a day to come.");
        }
        return day;
    }

    private static void fits(Sent sent, String name, boolean there, boolean needed, boolean allowed) {
        if (needed && !there) {
            sent.missing(name);
        } else if (there && !allowed) {
            sent.wrong(name, "not-with-status", "It does not go with that status.");
        }
    }
}
