package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.RunningAgreements;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.Aggregate;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.istmo.reporting.aggregate.Span;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.LivePortfolio;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.jdbi.v3.core.Handle;

/** Reads the agreements of offices as a portfolio would, with what was spent of them out of the sums that are kept: no row of the ledger is read, and nothing is written. */
public final class LivePortfolioQuery {

    /** What an agreement's money is spent by, in the order of {@link PortfolioQuery#SPENT}. */
    private static final List<Quantity> SPENT =
            List.of(Quantity.DISBURSEMENT, Quantity.EXPENDITURE, Quantity.REIMBURSEMENT);

    private LivePortfolioQuery() {}

    /**
     * @param handle on a connection that sees one state of the database
     * @param offices codes
     * @param day that it is as of; money is what is posted by now
     */
    public static LivePortfolio read(Handle handle, Scope scope, List<String> offices, LocalDate day) {
        List<KeptAgreement> agreements =
                offices.isEmpty() ? List.of() : RunningAgreements.of(handle, scope, offices, day);
        List<PortfolioLine> lines =
                PortfolioQuery.lines(handle, day, money(handle, scope, agreements), agreements, new ArrayList<>());
        return new LivePortfolio(day, lines, new PortfolioTotals(lines, day, new ArrayList<>()).all());
    }

    /** By the number of an agreement's row, one amount for each of {@link #SPENT}, in US dollars. */
    private static Map<String, List<Amount>> money(Handle handle, Scope scope, List<KeptAgreement> agreements) {
        List<String> numbers =
                agreements.stream().map(kept -> kept.terms().number()).toList();
        List<Map<String, BigDecimal>> sums = numbers.isEmpty()
                ? List.of()
                : SPENT.stream()
                        .map(quantity -> sums(handle, scope, quantity, numbers))
                        .toList();
        Map<String, List<Amount>> money = new HashMap<>();
        for (KeptAgreement kept : agreements) {
            String number = kept.terms().number();
            money.put(String.valueOf(kept.id()), amounts(number, sums));
        }
        return money;
    }

    private static List<Amount> amounts(String agreement, List<Map<String, BigDecimal>> sums) {
        return IntStream.range(0, sums.size())
                .mapToObj(index -> LedgerSums.dollars(
                        SPENT.get(index).word(), sums.get(index).getOrDefault(agreement, BigDecimal.ZERO)))
                .toList();
    }

    private static Map<String, BigDecimal> sums(Handle handle, Scope scope, Quantity quantity, List<String> numbers) {
        Question question = new Question(
                quantity,
                List.of(Dimension.GRANT),
                LedgerSums.DOLLAR,
                Span.EVER,
                Narrowing.to(Map.of(Dimension.GRANT, numbers)));
        Function<Aggregate.Row, String> number = row -> row.keys().get(0);
        return Aggregates.within(handle, scope, question).rows().stream()
                .collect(Collectors.toMap(number, row -> row.tally().value()));
    }
}
