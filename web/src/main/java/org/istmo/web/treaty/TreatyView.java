package org.istmo.web.treaty;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Instrument;
import org.istmo.domain.treaty.Treaty;
import org.jspecify.annotations.Nullable;

/**
 * A treaty as JSON.
 *
 * @param articles how many it has
 * @param instruments what a State takes part in
 */
public record TreatyView(
        String code,
        Bilingual title,
        @Nullable LocalDate adoptedOn,
        long articles,
        List<InstrumentView> instruments,
        String href) {

    /**
     * @param untc its number in the United Nations Treaty Collection
     * @param depositary where the depositary keeps it, with its certified copies
     */
    public record InstrumentView(
            String instrument,
            Bilingual title,
            @Nullable LocalDate adoptedOn,
            @Nullable String untc,
            @Nullable String depositary) {

        static InstrumentView of(Instrument instrument) {
            return new InstrumentView(
                    instrument.code(),
                    instrument.title(),
                    instrument.adoptedOn(),
                    instrument.untc(),
                    instrument.depositary().orElse(null));
        }
    }

    static TreatyView of(Treaty treaty) {
        return new TreatyView(
                treaty.code(),
                treaty.title(),
                treaty.adoptedOn(),
                treaty.articles(),
                treaty.instruments().stream().map(InstrumentView::of).toList(),
                "/api/v1/treaties/" + treaty.code());
    }
}
