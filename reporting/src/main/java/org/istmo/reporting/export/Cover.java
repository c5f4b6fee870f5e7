package org.istmo.reporting.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an export says of itself.
 *
 * @param by who took it
 * @param at when the ledger was read: of the one state of the database that all of it is from
 * @param filter what was asked for, by the parameters' names; empty when everything was
 * @param position how far the trail reached
 * @param sums of money, by type and currency; none of a ledger that has none
 * @param engaged whether it is a donor's verifier's, who is told where in the trail it stands and not how much there is of it
 */
public record Cover(
        ExportedLedger ledger,
        String by,
        Instant at,
        Map<String, String> filter,
        TrailPosition position,
        long rows,
        List<Sum> sums,
        boolean engaged) {

    public Cover {
        filter = Collections.unmodifiableMap(new LinkedHashMap<>(filter));
        sums = List.copyOf(sums);
    }

    /** Of anybody but a verifier. */
    public Cover(
            ExportedLedger ledger,
            String by,
            Instant at,
            Map<String, String> filter,
            TrailPosition position,
            long rows,
            List<Sum> sums) {
        this(ledger, by, at, filter, position, rows, sums, false);
    }

    /**
     * What of the money of one type and currency is asked for, reversals taken off.
     *
     * @param type code of IATI TransactionType
     * @param rows how many rows it is in
     * @param usd what was converted of it
     * @param withoutRate how many of the rows were not converted, for want of a rate
     */
    public record Sum(String type, String currency, long rows, BigDecimal value, BigDecimal usd, long withoutRate) {

        static final Comparator<Sum> ORDER = Comparator.comparing(
                        (Sum sum) -> sum.type().length())
                .thenComparing(Sum::type)
                .thenComparing(Sum::currency);
    }
}
