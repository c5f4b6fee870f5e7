package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Dataset;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.RateLine;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;

/**
 * One State and all instruments.
 *
 * @param state two letters of ISO 3166-1
 * @param participation one for each instrument, in the treaties' order
 * @param compliance from public and released sources, as it was known at the end of the period
 * @param programmeNeeds stated until the end of the period
 * @param programmeNeedsByStatus open, met, withdrawn
 * @param activities of both offices that support an article in the State and ran in the period or have money in it
 * @param supporting how many ran in the period, of any level, each event once
 * @param withheldActivities that support an article there and are above the audience's level: counted, and named nowhere
 * @param withheldNeeds of the national programme, above the audience's level: in no list and no count
 */
public record TreatyState(
        Imprint imprint,
        String state,
        Text name,
        List<InstrumentLine> participation,
        List<Reservation> reservations,
        Compliance compliance,
        List<ProgrammeNeedLine> programmeNeeds,
        List<CountLine> programmeNeedsByStatus,
        Counted programmeNeeded,
        List<SupportingActivity> activities,
        Counted supporting,
        SupportedMoney money,
        Gaps gaps,
        List<RateLine> rates,
        LeftOut leftOut,
        long withheldActivities,
        long withheldNeeds)
        implements Dataset<TreatyState> {

    public TreatyState {
        participation = List.copyOf(participation);
        reservations = List.copyOf(reservations);
        programmeNeeds = List.copyOf(programmeNeeds);
        programmeNeedsByStatus = List.copyOf(programmeNeedsByStatus);
        activities = List.copyOf(activities);
        rates = List.copyOf(rates);
    }

    /** Whether there is nothing but what the State is to the instruments. */
    public boolean empty() {
        return compliance.articles().isEmpty()
                && programmeNeeds.isEmpty()
                && activities.isEmpty()
                && withheldActivities == 0
                && money.articles().isEmpty();
    }

    @Override
    public TreatyState with(Imprint other) {
        return new TreatyState(
                other,
                state,
                name,
                participation,
                reservations,
                compliance,
                programmeNeeds,
                programmeNeedsByStatus,
                programmeNeeded,
                activities,
                supporting,
                money,
                gaps,
                rates,
                leftOut,
                withheldActivities,
                withheldNeeds);
    }
}
