package org.istmo.reporting.query.treaty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.treaty.Act;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.InstrumentLine;
import org.istmo.reporting.dataset.treaty.Reservation;

/** Says what States are to instruments, by the instruments' names. */
class ParticipationReading {

    private final Map<String, Text> treaties = new HashMap<>();
    private final Map<String, Text> instruments = new HashMap<>();

    ParticipationReading(List<Treaty> all) {
        for (Treaty treaty : all) {
            treaties.put(treaty.code(), BothLanguages.of(treaty.title()));
            treaty.instruments()
                    .forEach(instrument -> instruments.put(instrument.code(), BothLanguages.of(instrument.title())));
        }
    }

    Stream<InstrumentLine> lines(Participation participation) {
        return participation.acts().stream().map(act -> line(participation, act));
    }

    private InstrumentLine line(Participation participation, Act act) {
        return new InstrumentLine(
                participation.treaty(),
                act.instrument(),
                instruments.getOrDefault(act.instrument(), Text.untranslated(act.instrument())),
                act.status().word(),
                act.signedOn(),
                act.consentedOn(),
                act.consent(),
                participation.confirmed(),
                participation.sourceOn());
    }

    Optional<Reservation> reservation(Participation participation) {
        return Optional.ofNullable(BothLanguages.ofValue(participation.reservations()))
                .map(words -> new Reservation(
                        treaties.getOrDefault(participation.treaty(), Text.untranslated(participation.treaty())),
                        words,
                        participation.reservationsOn()));
    }
}
