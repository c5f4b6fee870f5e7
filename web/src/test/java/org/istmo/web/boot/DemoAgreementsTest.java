package org.istmo.web.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.BudgetLine;
import org.istmo.domain.grant.Instalment;
import org.junit.jupiter.api.Test;

class DemoAgreementsTest {

    @Test
    void each_budget_and_its_instalments_come_to_the_award() throws IOException {
        assertFalse(DemoAgreements.all().isEmpty());
        for (AgreementTerms terms : DemoAgreements.all()) {
            BigDecimal support = terms.budgetLines().stream()
                    .filter(line -> line.costCategory().equals(BudgetLine.SUPPORT))
                    .map(BudgetLine::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertEquals(
                    terms.amount(),
                    terms.budgetLines().stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertEquals(
                    terms.amount(),
                    terms.instalments().stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertTrue(support.subtract(DemoContract.SUPPORT.of(terms.budgetLines()))
                            .abs()
                            .compareTo(BigDecimal.ONE)
                    < 0);
        }
    }
}
