package org.istmo.reporting.query.treaty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.region.LedgerSums;

/** Sums of other figures of the report, measure by measure; what adds nothing is no fact of them. */
class AmountSums {

    private final List<Fact> facts;

    /** @param facts takes what the figures are made of */
    AmountSums(List<Fact> facts) {
        this.facts = facts;
    }

    /**
     * What a sum is made of.
     *
     * @param amounts one for each of {@link MoneyLine#MEASURES}
     * @param sign 1, or -1 where they are taken off
     */
    record Part(Text name, List<Amount> amounts, int sign) {

        Part(Text name, List<Amount> amounts) {
            this(name, amounts, 1);
        }
    }

    /** One for each of {@link MoneyLine#MEASURES}, whose keys are this one and the measure's word. */
    List<Amount> of(String key, List<Part> parts) {
        List<Amount> sums = new ArrayList<>();
        for (int index = 0; index < MoneyLine.MEASURES.size(); index++) {
            String own = key + "." + MoneyLine.MEASURES.get(index).key();
            BigDecimal sum = BigDecimal.ZERO;
            for (Part part : parts) {
                Amount amount = part.amounts().get(index);
                BigDecimal signed = amount.value().multiply(BigDecimal.valueOf(part.sign()));
                if (signed.signum() != 0) {
                    facts.add(Fact.figure(own, amount.key(), part.name(), signed));
                }
                sum = sum.add(signed);
            }
            sums.add(LedgerSums.dollars(own, sum));
        }
        return sums;
    }
}
