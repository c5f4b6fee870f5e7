package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** What agreements come to together. */
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
                key + "agreements", "agreement", line.number(), line.donor(), BigDecimal.ONE, Sensitivity.INTERNAL)));
        Amount amount = sum(key + "amount", those, PortfolioLine::amount);
        Amount spent = sum(key + "spent", those, PortfolioLine::spent);
        Amount unspent = LedgerSums.dollars(key + "unspent", amount.value().subtract(spent.value()));
        facts.add(Fact.figure(unspent.key(), amount.key(), Text.untranslated(amount.key()), amount.value()));
        facts.add(Fact.figure(
                unspent.key(),
                spent.key(),
                Text.untranslated(spent.key()),
                spent.value().negate()));
        return new PortfolioTotal(
                code,
                new Counted(key + "agreements", (long) those.size()),
                amount,
                spent,
                PortfolioLines.burn(key + "burn", amount, spent, facts),
                unspent,
                overdue(key + "overdue", those));
    }

    private Amount sum(String key, List<PortfolioLine> those, Function<PortfolioLine, @Nullable Amount> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PortfolioLine line : those) {
            Amount amount = part.apply(line);
            if (amount != null) {
                sum = sum.add(amount.value());
                facts.add(Fact.figure(key, amount.key(), Text.untranslated(amount.key()), amount.value()));
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
                facts.add(Fact.figure(key, other, Text.untranslated(other), BigDecimal.valueOf(count)));
            }
        }
        return new Counted(key, sum);
    }
}
