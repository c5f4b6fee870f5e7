package org.istmo.domain.centre;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.office.OfficeCode;

/**
 * A month of a centre of excellence.
 *
 * @param asked when its people were asked for what it did
 * @param reminded when they were reminded
 * @param receipts what came in of it, newest first
 * @param said that it is all or that there is nothing; empty too where something came in since
 */
public record CentreMonth(
        OfficeCode centre,
        Optional<OfficeCode> parent,
        YearMonth month,
        Optional<OffsetDateTime> asked,
        Optional<OffsetDateTime> reminded,
        List<Receipt> receipts,
        Optional<Said> said) {

    public static final String OPEN = "open";
    public static final String COMPLETE = "complete";
    public static final String NOTHING = "nothing";

    public CentreMonth {
        receipts = List.copyOf(receipts);
    }

    /**
     * What somebody said of it.
     *
     * @param state {@value #COMPLETE} or {@value #NOTHING}
     * @param by the name of the account
     */
    public record Said(String state, String note, String by, OffsetDateTime at) {}

    /** Whether anything came in of it that was not kept out whole. */
    public boolean cameIn() {
        return receipts.stream()
                .map(Receipt::tally)
                .anyMatch(one -> one.accepted() + one.updated() + one.unchanged() > 0);
    }

    /** {@value #OPEN}, {@value #COMPLETE} or {@value #NOTHING}. */
    public String state() {
        return said.map(Said::state).orElse(OPEN);
    }
}
