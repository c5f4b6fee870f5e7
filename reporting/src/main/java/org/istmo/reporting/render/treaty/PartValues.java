package org.istmo.reporting.render.treaty;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.treaty.InstrumentLine;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.Saying;

/** What a State is to an instrument, cell by cell. What was scraped says from when it is, and that nobody confirmed it. */
final class PartValues {

    private final Saying say;

    PartValues(Saying say) {
        this.say = say;
    }

    /** Part, signed on, bound since, way of consent, and where it is from. */
    List<Value> of(InstrumentLine line) {
        String consent = line.consent();
        return List.of(
                Value.words(say.word("act." + line.status())),
                Cells.day(line.signedOn()),
                Cells.day(line.consentedOn()),
                consent == null ? new Value.Blank() : Value.words(say.word("consent." + consent)),
                Value.words(standing(line)));
    }

    private String standing(InstrumentLine line) {
        LocalDate day = line.sourceOn();
        if (day == null) {
            return say.word("standing.unknown");
        }
        return say.sentence(line.confirmed() ? "standing.confirmed" : "standing.scraped", say.day(day));
    }
}
