package org.istmo.reporting.gist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.junit.jupiter.api.Test;

class GistOfTest {

    @Test
    void the_figures_of_the_whole_report_are_looked_at_first_and_none_of_a_part() {
        Gist gist = gist(
                "spent.in-USD.cost~direct.when~within.activity~3",
                "balance.closing",
                "spent.in-USD.cost~direct.when~before",
                "spent.in-USD.cost~direct.when~within",
                "balance.opening",
                "support.rate",
                "budget.balance.line~10",
                "budget.balance.total");

        assertEquals(
                List.of(
                        "balance.opening",
                        "spent.in-USD.cost~direct.when~within",
                        "balance.closing",
                        "budget.balance.total"),
                gist.figures().stream().map(MainFigure::key).toList());
    }

    @Test
    void of_a_whole_donor_the_totals_stand_before_its_agreements() {
        Gist gist =
                gist("balance.opening.grant~7", "spent.in-USD.grant~7.cost~direct.when~within", "total.spent.within");

        assertEquals(
                List.of(
                        "total.spent.within",
                        "balance.opening.grant~7",
                        "spent.in-USD.grant~7.cost~direct.when~within"),
                gist.figures().stream().map(MainFigure::key).toList());
    }

    @Test
    void a_line_of_which_more_was_spent_than_it_has_is_marked() {
        Gist gist = GistOf.report(
                List.of(figure("budget.balance.line~10", "-12.50"), figure("budget.balance.line~20", "0.00")),
                Map.of(),
                List.of(),
                List.of());

        Mark mark = gist.marks().get(0);
        assertEquals(1, gist.marks().size());
        assertEquals(Mark.OVERSPENT, mark.code());
        assertEquals("budget.balance.line~10", mark.figure());
        assertEquals(
                "budget.balance.line~10: USD 12.50 more was spent than was budgeted.",
                mark.words().en());
    }

    @Test
    void what_the_audience_is_not_shown_is_marked_and_what_is_nothing_is_not() {
        Text what = new Text("Narratives", "Narrativas");
        Text why = new Text("Above", "Por encima");

        Gist gist = GistOf.report(
                List.of(),
                Map.of(),
                List.of(
                        new Withheld("narratives", what, 2, why),
                        new Withheld("assessments", what, 0, why),
                        new Withheld("no-rate", what, 4, why)),
                List.of());

        assertEquals(
                List.of("Not shown to its audience: Narratives (2). Above"),
                gist.marks().stream().map(mark -> mark.words().en()).toList());
    }

    private static Gist gist(String... keys) {
        return GistOf.report(Stream.of(keys).map(key -> figure(key, "1.00")).toList(), Map.of(), List.of(), List.of());
    }

    private static Figure figure(String key, String value) {
        return new Figure(new Amount(key, new BigDecimal(value), "USD"), Text.untranslated(key));
    }
}
