package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.istmo.reporting.schedule.Round;

/** Has those told whom an audit's finding concerns: when it is issued, when an answer came, and once when a recommendation's day is over. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FindingRound implements Round {

    private static final Logger LOG = Logger.getLogger(FindingRound.class.getName());
    private static final Duration REST = Duration.ofMinutes(1);

    private FindingDesk desk;

    protected FindingRound() {}

    @Inject
    public FindingRound(FindingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "tell-of-findings";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void round() {
        desk.news().forEach(this::tell);
    }

    private void tell(FindingNews news) {
        try {
            desk.tell(news);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    failed,
                    () -> "Nobody is told of " + news.occasion() + " yet; the next round does it");
        }
    }
}
