package org.istmo.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.dataset.region.PortfolioTotal;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** What a portfolio says of its agreements, as its reader writes numbers and days; money in US dollars. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioWords {

    private static final String NOTHING = "–";

    private Reading reading;

    protected PortfolioWords() {}

    @Inject
    public PortfolioWords(Reading reading) {
        this.reading = reading;
    }

    /** An agreement; money in US dollars. */
    public record Line(
            String href,
            String number,
            String donor,
            String end,
            String left,
            String urgency,
            String urgencyLabel,
            String amount,
            String spent,
            String burn,
            String elapsed,
            String unspent,
            String perMonth,
            String due,
            long overdue) {}

    /** Some agreements together. */
    public record Total(String agreements, String amount, String spent, String burn, String unspent, String overdue) {}

    Line line(PortfolioLine line) {
        String urgency = line.urgency().name().toLowerCase(Locale.ROOT);
        Long left = line.daysLeft().count();
        return new Line(
                "/agreements/" + line.id(),
                line.number(),
                donor(line),
                reading.day(line.end()),
                left != null && left < 0 ? reading.say("portfolio.ended") : count(line.daysLeft()),
                urgency,
                reading.say("portfolio.urgency." + urgency),
                money(line.amount()),
                money(line.spent()),
                percent(line.burn()),
                percent(line.elapsed()),
                money(line.unspent()),
                money(line.perMonth()),
                line.nextDue() == null ? "" : reading.day(line.nextDue()),
                Optional.ofNullable(line.overdue().count()).orElse(0L));
    }

    String donor(PortfolioLine line) {
        return (line.donorName() == null ? line.donor() : line.donorName()).in(reading.getLanguage());
    }

    Total total(PortfolioTotal total) {
        return new Total(
                count(total.agreements()),
                money(total.amount()),
                money(total.spent()),
                percent(total.burn()),
                money(total.unspent()),
                count(total.overdue()));
    }

    String count(Counted counted) {
        return counted.count() == null ? NOTHING : count(counted.count());
    }

    String count(long count) {
        return reading.number(BigDecimal.valueOf(count));
    }

    private String money(@Nullable Amount amount) {
        return amount == null ? NOTHING : reading.money(amount.value(), "USD");
    }

    private String percent(@Nullable Amount share) {
        return share == null ? NOTHING : reading.number(share.value()) + "\u00a0%";
    }
}
