package org.istmo.reporting.sitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.gist.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualRulesTest {

    private static final String SPENT = "spent.in-USD.cost~direct.when~within";
    private static final String OPENING = "balance.opening";
    private static final String CLOSING = "balance.closing";
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);

    private final List<MainFigure> figures = new ArrayList<>();
    private final List<MainFigure> were = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private Set<String> accepted = Set.of();
    private long comments;
    private Optional<LocalDate> ended = Optional.empty();
    private LocalDate lastTo = LocalDate.of(2024, 3, 31);

    @Test
    void a_report_like_the_last_one_has_nothing_unusual() {
        now(SPENT, "5000");
        before(SPENT, "5000");
        now(OPENING, "70");
        before(CLOSING, "70.00");

        assertEquals(List.of(), codes());
    }

    @Test
    void no_spending_where_the_last_one_had_some() {
        now(SPENT, "0.00");
        before(SPENT, "900");

        Unusual unusual = all().get(0);

        assertEquals("no-spending", unusual.code());
        assertTrue(unusual.words().en().contains("report IST-7"), unusual::toString);
        assertTrue(unusual.words().es().contains("informe IST-7"), unusual::toString);
    }

    @Test
    void no_spending_in_either_is_nothing_unusual() {
        now(SPENT, "0");
        before(SPENT, "0");

        assertEquals(List.of(), codes());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 2000.00, false",
        "1000, 2000.01, true",
        "2400, 3600.00, false",
        "2400, 3600.01, true",
        "2400, 1199.99, true",
        "100000, 149000, false",
        "0, 1000.01, true"
    })
    void a_change_is_large_by_more_than_half_and_by_more_than_a_thousand(String was, String is, boolean large) {
        now(SPENT, is);
        before(SPENT, was);

        assertEquals(large ? List.of("large-change") : List.of(), codes());
    }

    @Test
    void a_balance_moves_by_what_was_spent_and_a_count_is_no_money() {
        now(CLOSING, "90000");
        before(CLOSING, "10");
        figures.add(new MainFigure("people", text("People"), new BigDecimal("90000"), text("people")));
        were.add(new MainFigure("people", text("People"), BigDecimal.ONE, text("people")));

        assertEquals(List.of(), codes());
    }

    @Test
    void spending_below_zero() {
        now(SPENT, "-0.01");
        before(SPENT, "-0.01");

        assertEquals(List.of("negative-spending"), codes());
        assertEquals(SPENT, all().get(0).figure());
    }

    @Test
    void an_opening_that_is_not_the_last_closing_where_the_periods_follow_on_each_other() {
        now(OPENING, "70");
        before(CLOSING, "80");

        assertEquals(List.of("opening"), codes());
        lastTo = LocalDate.of(2023, 12, 31);
        assertEquals(List.of(), codes());
    }

    @Test
    void an_opening_that_the_tie_out_told_of_is_told_once() {
        now(OPENING, "70");
        before(CLOSING, "80");
        marks.add(new Mark("opening", true, "opening-1", text("It differs"), OPENING));

        assertEquals(List.of("opening"), codes());
        assertTrue(all().get(0).blocks());
    }

    @Test
    void an_agreement_that_ended_before_the_period() {
        ended = Optional.of(FROM.minusDays(1));
        assertEquals(List.of("agreement-ended"), codes());
        ended = Optional.of(FROM);
        assertEquals(List.of(), codes());
    }

    @Test
    void comments_that_nobody_resolved() {
        comments = 2;

        assertEquals("2 comments are not resolved.", all().get(0).words().en());
        comments = 1;
        assertEquals("Un comentario está sin resolver.", all().get(0).words().es());
    }

    @Test
    void what_blocks_weighs_most_and_what_finance_accepted_nothing() {
        marks.add(new Mark("months", false, "months-1", text("Open"), null));
        marks.add(new Mark("ledger-sums", true, "ledger-sums-1", text("No sum"), SPENT));
        marks.add(new Mark(Mark.LEFT_OUT, false, null, text("Left out"), null));
        marks.add(new Mark(Mark.OVERSPENT, false, null, text("Too much"), "budget.balance.total"));

        assertEquals(List.of("ledger-sums", Mark.OVERSPENT, "months", Mark.LEFT_OUT), codes());
        accepted = Set.of("months-1");
        Unusual last = all().get(3);
        assertEquals("months", last.code());
        assertTrue(last.accepted());
        assertEquals(0, last.weight());
        assertFalse(all().get(0).accepted());
    }

    @Test
    void what_moved_is_said_with_both_values() {
        now(SPENT, "5000");
        before(SPENT, "7000");
        now(OPENING, "70");

        List<Text> changed = looked().compared().stream()
                .flatMap(one -> one.moved().stream())
                .toList();

        assertEquals(1, changed.size());
        assertEquals(
                SPENT + " fell by USD 2,000.00, from USD 7,000.00 to USD 5,000.00.",
                changed.get(0).en());
        assertEquals(
                SPENT + " bajó en USD 2,000.00, de USD 7,000.00 a USD 5,000.00.",
                changed.get(0).es());
    }

    private void now(String key, String value) {
        figures.add(new MainFigure(key, text(key), new BigDecimal(value), text("USD")));
    }

    private void before(String key, String value) {
        were.add(new MainFigure(key, text(key), new BigDecimal(value), text("USD")));
    }

    private static Text text(String words) {
        return Text.untranslated(words);
    }

    private List<String> codes() {
        return all().stream().map(Unusual::code).toList();
    }

    private List<Unusual> all() {
        return UnusualRules.of(looked());
    }

    private Looked looked() {
        return new Looked(
                FROM,
                figures,
                marks,
                accepted,
                comments,
                ended,
                Optional.of(new LastReport(7, "IST-7", 1, lastTo)),
                were);
    }
}
