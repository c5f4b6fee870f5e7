package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.language.Reading;

/** Receipts in the words of whoever reads a page. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ReceiptWords {

    private Offices offices;
    private Reading reading;

    protected ReceiptWords() {}

    @Inject
    public ReceiptWords(Offices offices, Reading reading) {
        this.offices = offices;
        this.reading = reading;
    }

    ReceiptLine line(Receipt receipt) {
        return new ReceiptLine(
                receipt.id(),
                moment(receipt.office(), receipt.receivedAt()),
                receipt.office().code(),
                receipt.by(),
                reading.say("import.format." + receipt.format()),
                receipt.tally().accepted(),
                receipt.tally().updated(),
                receipt.tally().unchanged(),
                receipt.tally().rejected());
    }

    /** By the clocks of the office. */
    String moment(OfficeCode office, Instant at) {
        return reading.moment(at.atZone(offices.zoneOf(office).orElse(ZoneId.of("UTC"))));
    }
}
