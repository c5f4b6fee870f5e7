package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.istmo.web.language.Reading;

/** Moments of the trail as their reader writes them, in Greenwich as the chain has them. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class Moments {

    private Reading reading;

    protected Moments() {}

    @Inject
    public Moments(Reading reading) {
        this.reading = reading;
    }

    public String said(Instant moment) {
        return reading.say(
                "audit.moment",
                reading.day(LocalDate.ofInstant(moment, ZoneOffset.UTC)),
                moment.atOffset(ZoneOffset.UTC).toLocalTime().withNano(0).toString());
    }
}
