package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.reception.Reception;
import org.istmo.web.language.Reading;

/** Says of a report who has it, by the days of its office. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReceptionWords {

    private Reception reception;
    private Offices offices;
    private Reading reading;

    protected ReceptionWords() {}

    @Inject
    public ReceptionWords(Reception reception, Offices offices, Reading reading) {
        this.reception = reception;
        this.offices = offices;
        this.reading = reading;
    }

    /** Who said that they have it and when, a sentence each, in the order in which they came. */
    public List<String> acknowledged(Scope scope, Report report) {
        return reception.acknowledgements(scope, report).stream()
                .map(one -> reading.say("reception.acknowledged", one.by(), day(report, one.at())))
                .toList();
    }

    /** The day of a moment, where the report's office is. */
    String day(Report report, OffsetDateTime at) {
        ZoneId zone = offices.zoneOf(report.office()).orElse(ZoneId.of("UTC"));
        return reading.day(at.atZoneSameInstant(zone).toLocalDate());
    }
}
