package org.istmo.reporting.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.istmo.reporting.dataset.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureKeyTest {

    @Test
    void conditions_stand_in_one_order_and_their_values_in_an_address() {
        FigureKey key = FigureKey.asTransacted(Measure.EXPENDITURE, "MXN")
                .where(Dimension.LINE, "A.1 / b_ñ")
                .where(Dimension.ACTIVITY, "17");

        assertEquals("expenditure.MXN.activity~17.line~A_2E1_20_2F_20b_5F_C3_B1", key.toString());
        assertEquals(Optional.of(key), FigureKey.parse(key.toString()));
    }

    @Test
    void money_of_no_donor_is_a_condition_too() {
        FigureKey key = FigureKey.inDollars(Measure.INCOME).where(Dimension.DONOR, "");

        assertEquals("income.usd.donor~", key.toString());
        assertEquals(Optional.of(key), FigureKey.parse("income.usd.donor~"));
    }

    @Test
    void a_figure_may_be_in_the_currency_of_its_agreement() {
        FigureKey key = FigureKey.inAgreements(Measure.SPENT, "EUR")
                .where(Dimension.WHEN, Dimension.WITHIN)
                .where(Dimension.LINE, "A1");

        assertEquals("spent.in-EUR.line~A1.when~within", key.toString());
        assertEquals(Optional.of(key), FigureKey.parse(key.toString()));
        assertEquals(FigureKey.Way.AGREEMENT, key.way());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profit.usd",
                "expenditure.peso",
                "expenditure.usd.colour~red",
                "expenditure.usd.office~A.activity~1",
                "expenditure.usd.office~_ZZ",
                "expenditure.usd.office",
                "count.activities",
                "spent.in-usd",
                "spent.in-EUR-usd"
            })
    void what_no_figure_is_called_is_no_key(String text) {
        assertTrue(FigureKey.parse(text).isEmpty());
    }
}
