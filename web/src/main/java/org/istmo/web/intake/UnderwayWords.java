package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import org.istmo.domain.office.Offices;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.web.language.Reading;

/** Says how far files are that are taken in in the background. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class UnderwayWords {

    private Offices offices;
    private Reading reading;

    protected UnderwayWords() {}

    @Inject
    public UnderwayWords(Offices offices, Reading reading) {
        this.offices = offices;
        this.reading = reading;
    }

    UnderwayLine line(FileUnderway file) {
        return new UnderwayLine(
                file.id(),
                file.name(),
                file.office().code(),
                file.by().name(),
                reading.moment(file.broughtAt()
                        .atZoneSameInstant(offices.zoneOf(file.office()).orElse(ZoneId.of("UTC")))),
                reading.say("import.underway.state." + file.state().name().toLowerCase(Locale.ROOT)),
                progress(file),
                file.state() == FileUnderway.State.RUNNING,
                file.state().isOpen());
    }

    private String progress(FileUnderway file) {
        FileUnderway.Progress so = file.progress();
        return switch (file.state()) {
            case WAITING -> reading.say("import.underway.waiting");
            case RUNNING -> running(file.rehearsal(), so);
            case TAKEN, REHEARSED, REFUSED ->
                reading.say("import.underway.state." + file.state().name().toLowerCase(Locale.ROOT));
        };
    }

    private String running(boolean rehearsal, FileUnderway.Progress so) {
        if (so.all() == 0) {
            return reading.say("import.underway.reading", so.read());
        }
        return reading.say(rehearsal ? "import.underway.rehearsing" : "import.underway.posting", so.read());
    }
}
