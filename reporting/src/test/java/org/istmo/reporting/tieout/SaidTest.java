package org.istmo.reporting.tieout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void what_was_of_the_moment_stays_as_it_was_and_what_is_the_ledgers_is_todays() {
        Said draft = Said.of(List.of(figure("expenditure.usd", "10"), figure("waiting.drafts", "1")));
        Said now = Said.of(List.of(
                figure("expenditure.usd", "12"), figure("waiting.drafts", "3"), figure("waiting.rejections", "5")));

        Said today = now.atTheMomentOf(draft, key -> key.startsWith("waiting."));

        assertEquals(
                List.of("expenditure.usd", "waiting.drafts"),
                List.copyOf(today.figures().keySet()));
        assertEquals(new BigDecimal("12"), value(today, "expenditure.usd"));
        assertEquals(new BigDecimal("1"), value(today, "waiting.drafts"));
    }

    private static BigDecimal value(Said said, String key) {
        return Objects.requireNonNull(said.value(key));
    }

    private static Figure figure(String key, String value) {
        return new Figure(new Amount(key, new BigDecimal(value), "USD"), Text.untranslated(key));
    }
}
