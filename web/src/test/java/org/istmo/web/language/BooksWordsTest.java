package org.istmo.web.language;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.MappedField;
import org.istmo.domain.accounting.ReconciledItem;
import org.istmo.domain.finding.Answer;
import org.istmo.domain.finding.FindingStanding;
import org.istmo.domain.finding.Risk;
import org.istmo.domain.grant.AmendmentKind;
import org.istmo.domain.grant.Charge;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.grant.SupportBase;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.time.Closing;
import org.istmo.reporting.dataset.region.Portfolio;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.tieout.Check;
import org.junit.jupiter.api.Test;

/** Words that pages of the books put together from a code. */
class BooksWordsTest {

    private final ResourceBundle words = ResourceBundle.getBundle(Reading.BUNDLE, Locale.ENGLISH);

    @Test
    void every_code_of_the_accounts_has_its_words() {
        Arrays.stream(MappedField.values()).forEach(field -> mustBeThere("books.fact." + field.word()));
        Arrays.stream(ReconciledItem.Status.values()).forEach(one -> mustBeThere("books.status." + one.word()));
        Arrays.stream(DateStyle.values()).forEach(style -> mustBeThere("books.dates." + style.word()));
        Arrays.stream(DecimalStyle.values()).forEach(style -> mustBeThere("books.decimals." + style.word()));
        List.of(Closing.CLOSE, Closing.REOPEN).forEach(action -> mustBeThere("period.history." + action));
    }

    @Test
    void every_code_of_an_agreement_and_of_a_portfolio_has_its_words() {
        Arrays.stream(Frequency.values()).forEach(one -> mustBeThere("grant.frequency." + one.word()));
        Arrays.stream(DutyCalendar.values()).forEach(one -> mustBeThere("grant.calendar." + one.word()));
        Arrays.stream(Sensitivity.values()).forEach(one -> mustBeThere("grant.level." + one.word()));
        Arrays.stream(AmendmentKind.values()).forEach(one -> mustBeThere("room.amendment." + one.word()));
        Arrays.stream(SupportBase.values()).forEach(one -> mustBeThere("room.support." + one.word()));
        List.of(Charge.DIRECT, Charge.LEVY).forEach(kind -> mustBeThere("grant.charge." + kind));
        Portfolio.WAITING.forEach(what -> mustBeThere("portfolio.waiting." + what));
        Arrays.stream(PortfolioLine.Urgency.values())
                .forEach(one -> mustBeThere("portfolio.urgency." + one.name().toLowerCase(Locale.ROOT)));
        List.of("all", "expiring", "ended", "overdue").forEach(total -> mustBeThere("portfolio.total." + total));
        List.of("late", "expiring", "overlaps", "unallocated").forEach(what -> mustBeThere("portfolio.now." + what));
    }

    @Test
    void every_code_of_findings_and_checks_has_its_words() {
        Arrays.stream(FindingStanding.values()).forEach(one -> mustBeThere("finding.standing." + one.word()));
        Risk.words().forEach(word -> mustBeThere("finding.risk." + word));
        Answer.words().forEach(word -> mustBeThere("finding.answer." + word));
        Arrays.stream(Check.values()).forEach(check -> mustBeThere("tieOut.check." + check.word()));
    }

    private void mustBeThere(String key) {
        assertTrue(words.containsKey(key), key);
    }
}
