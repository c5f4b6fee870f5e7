package org.istmo.reporting.dayhead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.istmo.reporting.schedule.Round;

/** Has the head of each day given out soon after its midnight in Greenwich, and those of days on which no server ran, in their order. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DayHeadRound implements Round {

    private static final Duration REST = Duration.ofMinutes(1);

    private DayHeadDesk desk;

    protected DayHeadRound() {}

    @Inject
    public DayHeadRound(DayHeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "trail-head";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void round() {
        for (Optional<LocalDate> day = desk.next(); day.isPresent(); day = desk.next()) {
            desk.giveOut(day.get());
        }
    }
}
