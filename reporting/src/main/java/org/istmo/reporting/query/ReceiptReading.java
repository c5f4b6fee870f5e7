package org.istmo.reporting.query;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.statement.InstalmentLine;
import org.istmo.reporting.dataset.statement.Receipt;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.FigureKey;
import org.jdbi.v3.core.Handle;

/** What came in for an agreement, and what was agreed to. */
final class ReceiptReading {

    private final Contract contract;
    private final Handle handle;

    ReceiptReading(Contract contract, Handle handle) {
        this.contract = contract;
        this.handle = handle;
    }

    /** Income posted in the period by the day of its transaction, then currency; days that were reversed whole are none. */
    List<Receipt> receipts(long report) {
        return handle.createQuery(
                        "SELECT e.transaction_date, l.currency, SUM(l.amount) AS amount, SUM(l.counted) AS counted,"
                                + " COUNT(*) - COUNT(l.counted) AS without FROM lineage l JOIN entry e ON e.id = l.entry"
                                + " WHERE l.report = :report AND l.measure = 'income' AND l.quarter <> 'earlier' GROUP BY"
                                + " e.transaction_date, l.currency HAVING SUM(l.amount) <> 0 ORDER BY e.transaction_date,"
                                + " l.currency")
                .bind("report", report)
                .map((row, context) -> {
                    LocalDate day = row.getObject("transaction_date", LocalDate.class);
                    String currency = row.getString("currency");
                    FigureKey transacted = on(day, FigureKey.asTransacted(Measure.INCOME, currency));
                    FigureKey counted = on(day, FigureKey.inAgreements(Measure.INCOME, contract.currency()))
                            .where(Dimension.CURRENCY, currency);
                    return new Receipt(
                            day,
                            new Amount(
                                    contract.key(transacted).toString(),
                                    Decimals.plain(row.getBigDecimal("amount")),
                                    currency),
                            row.getLong("without") > 0 ? null : contract.amount(counted, row.getBigDecimal("counted")));
                })
                .list();
    }

    private static FigureKey on(LocalDate day, FigureKey key) {
        return Stretch.WITHIN.of(key).where(Dimension.DATE, day.toString());
    }

    /** @param facts takes the terms that they are */
    List<InstalmentLine> instalments(List<Fact> facts) {
        return handle.createQuery("SELECT * FROM agreement_instalment WHERE agreement = :agreement ORDER BY ordinal")
                .bind("agreement", contract.id())
                .map((row, context) -> {
                    String key = contract.key("agreement.instalment." + row.getInt("ordinal"));
                    Amount amount =
                            new Amount(key, Decimals.plain(row.getBigDecimal("amount")), row.getString("currency"));
                    facts.add(new Fact(
                            key, "agreement", contract.number(), contract.title(), amount.value(), Sensitivity.PUBLIC));
                    return new InstalmentLine(
                            row.getObject("due", LocalDate.class),
                            row.getString("condition"),
                            amount,
                            row.getObject("received_on", LocalDate.class),
                            row.getString("reference"));
                })
                .list();
    }
}
