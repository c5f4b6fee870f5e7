package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.centre.CentreRows.Centre;
import org.istmo.reporting.schedule.Round;

/** Has each centre asked for the month before, some days after its end where the centre is, and reminded where nothing came in and nobody said that there is nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CentreRound implements Round {

    private static final Logger LOG = Logger.getLogger(CentreRound.class.getName());
    private static final Duration REST = Duration.ofMinutes(1);

    private CentreDesk desk;
    private Clock clock;

    protected CentreRound() {}

    @Inject
    public CentreRound(CentreDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ask-centres";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void round() {
        for (Centre centre : desk.centres()) {
            try {
                see(centre);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> centre.code() + " is not asked yet; the next round does it");
            }
        }
    }

    private void see(Centre centre) {
        LocalDate today = LocalDate.now(clock.withZone(centre.zone()));
        YearMonth month = YearMonth.from(today).minusMonths(1);
        int days = today.getDayOfMonth();
        CentreMonth seen = desk.month(centre, month);
        if (seen.said().isPresent()) {
            return;
        }
        if (days >= centre.remindAfter() && seen.reminded().isEmpty() && !seen.cameIn()) {
            // Who was never asked is told once, by the later of the two.
            desk.remind(centre, month);
        } else if (days >= centre.askAfter()
                && seen.asked().isEmpty()
                && seen.reminded().isEmpty()) {
            desk.ask(centre, month);
        }
    }
}
