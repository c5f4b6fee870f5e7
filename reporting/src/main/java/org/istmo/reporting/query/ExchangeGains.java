package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;

/**
 * Exchange gain or loss. The books are kept in US dollars: an instalment becomes dollars at the rate of the day it comes in, and what is spent in another
 * currency than the agreement's is paid out of them. It is valued in the agreement's currency at the rate of its own day, and again at the average rate of
 * the instalments received up to that month; the difference is the gain or loss, half-even to the cent for each month and currency. A month that is closed
 * keeps its own, since nothing more is posted into it; a reversal takes off what its entry had.
 */
final class ExchangeGains {

    private static final int RATE_SCALE = 12;
    private static final int CENTS = 2;

    private record Received(BigDecimal counted, BigDecimal dollars) {}

    private static final Received NOTHING = new Received(BigDecimal.ZERO, BigDecimal.ZERO);

    /** @param month that it was posted in */
    private record Gain(String when, LocalDate month, String currency, BigDecimal gain) {}

    private final Map<Long, TreeMap<LocalDate, Received>> received = new HashMap<>();
    private final Map<Long, List<Gain>> gains = new HashMap<>();

    private ExchangeGains() {}

    static ExchangeGains read(Handle handle, Rows rows) {
        ExchangeGains all = new ExchangeGains();
        all.receive(handle, rows);
        all.spend(handle, rows);
        return all;
    }

    /** The gain of a stretch of time; what it is made of goes with the facts. */
    Amount of(Contract contract, Stretch stretch, List<Fact> facts) {
        BigDecimal sum = BigDecimal.ZERO;
        String key = stretch.of("balance.exchange");
        for (Gain gain : gains.getOrDefault(contract.id(), List.of())) {
            if (stretch.holds(gain.when())) {
                sum = sum.add(gain.gain());
                facts.add(new Fact(
                        contract.key(key),
                        "exchange",
                        gain.month().toString().substring(0, 7) + " " + gain.currency(),
                        new Text(
                                "Spent in " + gain.currency() + ", posted in "
                                        + gain.month().toString().substring(0, 7),
                                "Gastado en " + gain.currency() + ", registrado en "
                                        + gain.month().toString().substring(0, 7)),
                        gain.gain(),
                        Sensitivity.PUBLIC));
            }
        }
        return contract.amount(key, sum);
    }

    private void receive(Handle handle, Rows rows) {
        rows.query(
                        handle,
                        "a.agreement, e.posting_month, SUM(l.counted), SUM(l.usd)",
                        "JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN entry e ON e.id = l.entry"
                                + " WHERE l.measure = 'income' AND l.counted IS NOT NULL AND l.usd IS NOT NULL"
                                + " GROUP BY a.agreement, e.posting_month ORDER BY a.agreement, e.posting_month")
                .map((row, context) -> {
                    TreeMap<LocalDate, Received> months =
                            received.computeIfAbsent(row.getLong(1), none -> new TreeMap<>());
                    Map.Entry<LocalDate, Received> last = months.lastEntry();
                    Received before = last == null ? NOTHING : last.getValue();
                    return months.put(
                            row.getObject(2, LocalDate.class),
                            new Received(
                                    before.counted().add(row.getBigDecimal(3)),
                                    before.dollars().add(row.getBigDecimal(4))));
                })
                .list();
    }

    /** The agreement is looked up by what comes of its allocations: with its bare number H2 goes through all of them for each row of the lineage. */
    private void spend(Handle handle, Rows rows) {
        String valued = "COALESCE(o.posting_month, e.posting_month)";
        rows.query(
                        handle,
                        "a.agreement, " + Dimension.WHEN.column() + " AS stretch, e.posting_month, " + valued
                                + " AS valued, l.currency, SUM(l.counted), SUM(l.usd)",
                        "JOIN allocation a ON a.entry = l.entry AND a.part = l.part JOIN entry e ON e.id = l.entry"
                                + " JOIN agreement g ON g.id = a.agreement + 0 LEFT JOIN entry o ON o.id = e.reverses"
                                + " WHERE l.measure IN ('disbursement', 'expenditure', 'reimbursement') AND l.counted"
                                + " IS NOT NULL AND l.usd IS NOT NULL AND g.currency <> 'USD' AND l.currency <>"
                                + " g.currency GROUP BY a.agreement, " + Dimension.WHEN.column()
                                + ", e.posting_month, " + valued + ", l.currency ORDER BY a.agreement,"
                                + " e.posting_month, l.currency, " + valued)
                .map((row, context) -> {
                    long agreement = row.getLong(1);
                    BigDecimal gain = gain(
                            agreement, row.getObject(4, LocalDate.class), row.getBigDecimal(6), row.getBigDecimal(7));
                    return gains.computeIfAbsent(agreement, none -> new ArrayList<>())
                            .add(new Gain(row.getString(2), row.getObject(3, LocalDate.class), row.getString(5), gain));
                })
                .list();
    }

    /** None while no instalment has come in: there is no rate then to hold it against. */
    private BigDecimal gain(long agreement, LocalDate month, BigDecimal counted, BigDecimal dollars) {
        Map.Entry<LocalDate, Received> until =
                received.getOrDefault(agreement, new TreeMap<>()).floorEntry(month);
        if (until == null || until.getValue().dollars().signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rate =
                until.getValue().counted().divide(until.getValue().dollars(), RATE_SCALE, RoundingMode.HALF_EVEN);
        return counted.subtract(dollars.multiply(rate)).setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
