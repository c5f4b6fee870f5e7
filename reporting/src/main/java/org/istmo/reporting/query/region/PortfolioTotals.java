package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.dataset.region.PortfolioTotal;
import org.istmo.reporting.lineage.Fact;
import org.jspecify.annotations.Nullable;

/** What agreements come to together. Money is that of the agreements that have an amount in dollars: what is spent of the others is in no total either. */
class PortfolioTotals {

    private final List<PortfolioLine> lines;
    private final LocalDate day;
    private final List<Fact> facts;

    PortfolioTotals(List<PortfolioLine> lines, LocalDate day, List<Fact> facts) {
        this.lines = lines;
        this.day = day;
        this.facts = facts;
    }

    List<PortfolioTotal> all() {
        return List.of(
                total("all", line -> true),
                total("expiring", line -> PortfolioLines.expiring(line.end(), day)),
                total("ended", line -> line.end().isBefore(day)),
                total("overdue", line -> line.urgency() == PortfolioLine.Urgency.OVERDUE));
    }

    private PortfolioTotal total(String code, Predicate<PortfolioLine> in) {
        List<PortfolioLine> those = lines.stream().filter(in).toList();
        String key = "portfolio." + code + ".";
        those.forEach(line -> facts.add(new Fact(
                key + "agreements", "agreement", line.number(), donor(line), BigDecimal.ONE, Sensitivity.INTERNAL)));
        List<PortfolioLine> valued =
                those.stream().filter(line -> line.amount() != null).toList();
        Amount amount = sum(key + "amount", valued, PortfolioLine::amount);
        Amount spent = sum(key + "spent", valued, PortfolioLine::spent);
        Amount unspent = LedgerSums.dollars(key + "unspent", amount.value().subtract(spent.value()));
        PortfolioLines.balance(unspent, amount, spent, facts);
        return new PortfolioTotal(
                code,
                new Counted(key + "agreements", (long) those.size()),
                amount,
                spent,
                PortfolioLines.burn(key + "burn", amount, spent, facts),
                unspent,
                overdue(key + "overdue", those));
    }

    private static Text donor(PortfolioLine line) {
        return Optional.ofNullable(line.donorName()).orElse(line.donor());
    }

    private Amount sum(String key, List<PortfolioLine> those, Function<PortfolioLine, @Nullable Amount> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PortfolioLine line : those) {
            Amount amount = part.apply(line);
            if (amount != null) {
                sum = sum.add(amount.value());
                facts.add(Fact.figure(key, amount.key(), Text.untranslated(line.number()), amount.value()));
            }
        }
        return LedgerSums.dollars(key, sum);
    }

    private Counted overdue(String key, List<PortfolioLine> those) {
        long sum = 0;
        for (PortfolioLine line : those) {
            Long count = line.overdue().count();
            if (count != null && count > 0) {
                sum += count;
                String other = line.overdue().key();
                facts.add(Fact.figure(key, other, Text.untranslated(line.number()), BigDecimal.valueOf(count)));
            }
        }
        return new Counted(key, sum);
    }
}
