package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Amendment;
import org.istmo.domain.grant.DuePeriod;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.region.PortfolioLine;
import org.istmo.reporting.dataset.region.PortfolioLine.Urgency;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One line of a portfolio for each agreement, with the facts that its figures are made of. */
class PortfolioLines {

    /** A mean month: 365.25 days over twelve. */
    static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");

    private static final int MONTHS_TO_EXPIRE = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** The kinds of report that this program makes itself, and so knows to be issued or not. */
    private static final Set<String> MADE_HERE = Set.of("donor-statement", "donor-progress");

    private static final Text AMOUNT = new Text("Amount in force", "Importe vigente");
    private static final Text SPENT = new Text("Spent", "Ejecutado");
    private static final Text UNSPENT = new Text("Unspent balance", "Saldo no ejecutado");
    private static final Text DAYS_LEFT = new Text("Days left", "Días restantes");

    /** What is spent, in the order of its parts. */
    private static final List<Text> PARTS = List.of(
            new Text("Disbursements", "Desembolsos"),
            new Text("Expenditure", "Gastos"),
            new Text("Reimbursements", "Reembolsos"));

    private final ExchangeRates rates;
    private final Map<String, Text> donors;
    private final LocalDate day;
    private final Map<String, List<Amount>> money;
    private final IssuedReports issued;
    private final List<Fact> facts;

    PortfolioLines(
            Handle handle, LocalDate day, Map<String, List<Amount>> money, IssuedReports issued, List<Fact> facts) {
        this.rates = new ExchangeRates(handle);
        this.donors = Names.of(handle, Dimension.DONOR);
        this.day = day;
        this.money = money;
        this.issued = issued;
        this.facts = facts;
    }

    PortfolioLine line(KeptAgreement kept) {
        AgreementTerms terms = kept.terms().asOf(day);
        String key = "agreement." + kept.id() + ".";
        LocalDate end = terms.endInForce();
        Counted daysLeft = daysLeft(key, terms, end);
        Amount amount = amount(key, terms);
        Amount spent = spent(key, kept.id());
        Amount unspent = amount == null ? null : unspent(key, amount, spent);
        List<Owed> owed = owed(terms);
        Counted overdue = overdue(key, owed);
        return new PortfolioLine(
                kept.id(),
                terms.number(),
                Text.untranslated(terms.donor()),
                donors.getOrDefault(terms.donor(), Text.untranslated(terms.donor())),
                end,
                daysLeft,
                urgency(end, overdue, unspent),
                amount,
                spent,
                amount == null ? null : burn(key + "burn", amount, spent, facts),
                elapsed(key, terms.start(), end),
                unspent,
                unspent == null ? null : perMonth(key, unspent, daysLeft),
                owed.stream()
                        .map(one -> one.period().due())
                        .filter(due -> !due.isBefore(day))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                overdue);
    }

    private Urgency urgency(LocalDate end, Counted overdue, @Nullable Amount unspent) {
        Long due = overdue.count();
        if (due != null && due > 0) {
            return Urgency.OVERDUE;
        }
        if (end.isBefore(day)) {
            return unspent == null || unspent.value().signum() != 0 ? Urgency.UNSPENT : Urgency.OVER;
        }
        return expiring(end, day) ? Urgency.EXPIRING : Urgency.RUNNING;
    }

    /** Whether it ends within six months of the day and is not over. */
    static boolean expiring(LocalDate end, LocalDate day) {
        return !end.isBefore(day) && !end.isAfter(day.plusMonths(MONTHS_TO_EXPIRE));
    }

    private Counted daysLeft(String key, AgreementTerms terms, LocalDate end) {
        long days = ChronoUnit.DAYS.between(day, end);
        facts.add(agreement(
                key + "days-left",
                terms.number(),
                new Text("Ends on " + end, "Termina el " + end),
                BigDecimal.valueOf(days)));
        return new Counted(key + "days-left", days);
    }

    /** As signed and each amendment, each converted at the rate of the portfolio's day. */
    private @Nullable Amount amount(String key, AgreementTerms terms) {
        Optional<BigDecimal> signed = usd(terms.amount(), terms.currency());
        if (signed.isEmpty()) {
            return null;
        }
        BigDecimal sum = signed.get();
        facts.add(agreement(key + "amount", terms.number(), new Text("As signed", "Según lo firmado"), sum));
        for (Amendment amendment : terms.amendments()) {
            Optional<BigDecimal> change = amendment.amountChange().flatMap(more -> usd(more, terms.currency()));
            if (change.isPresent()) {
                sum = sum.add(change.get());
                facts.add(agreement(
                        key + "amount",
                        amendment.number(),
                        new Text("Amendment of " + amendment.date(), "Enmienda del " + amendment.date()),
                        change.get()));
            }
        }
        return LedgerSums.dollars(key + "amount", sum);
    }

    private Optional<BigDecimal> usd(BigDecimal amount, String currency) {
        return currency.equals(ExchangeRate.USD)
                ? Optional.of(amount.setScale(ExchangeRate.USD_SCALE, RoundingMode.HALF_EVEN))
                : rates.effectiveOn(day, currency).map(rate -> rate.toUsd(amount));
    }

    private Amount spent(String key, long agreement) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Amount> parts = money.getOrDefault(String.valueOf(agreement), List.of());
        for (int index = 0; index < parts.size(); index++) {
            Amount part = parts.get(index);
            facts.add(Fact.figure(key + "spent", part.key(), PARTS.get(index), part.value()));
            sum = sum.add(part.value());
        }
        return LedgerSums.dollars(key + "spent", sum);
    }

    private Amount unspent(String key, Amount amount, Amount spent) {
        Amount unspent = LedgerSums.dollars(key + "unspent", amount.value().subtract(spent.value()));
        balance(unspent, amount, spent, facts);
        return unspent;
    }

    /** The facts of a balance: the amount, less what is spent. */
    static void balance(Amount unspent, Amount amount, Amount spent, List<Fact> facts) {
        facts.add(Fact.figure(unspent.key(), amount.key(), AMOUNT, amount.value()));
        facts.add(Fact.figure(unspent.key(), spent.key(), SPENT, spent.value().negate()));
    }

    /** In percent; null where there is no amount. */
    static @Nullable Amount burn(String key, Amount amount, Amount spent, List<Fact> facts) {
        if (amount.value().signum() == 0) {
            return null;
        }
        facts.add(Fact.ofRate(key, "numerator", spent.key(), SPENT));
        facts.add(Fact.ofRate(key, "denominator", amount.key(), AMOUNT));
        return new Amount(key, spent.value().multiply(HUNDRED).divide(amount.value(), 1, RoundingMode.HALF_EVEN), "%");
    }

    private Amount elapsed(String key, LocalDate start, LocalDate end) {
        long all = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = Math.min(all, Math.max(0, ChronoUnit.DAYS.between(start, day) + 1));
        facts.add(Fact.ofDays(
                key + "elapsed", "numerator", gone, new Text(gone + " days gone by", gone + " días transcurridos")));
        facts.add(Fact.ofDays(
                key + "elapsed", "denominator", all, new Text(all + " days in all", all + " días en total")));
        return new Amount(
                key + "elapsed",
                BigDecimal.valueOf(gone).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN),
                "%");
    }

    private @Nullable Amount perMonth(String key, Amount unspent, Counted daysLeft) {
        Long days = daysLeft.count();
        if (days == null || days <= 0) {
            return null;
        }
        facts.add(Fact.ofRate(key + "per-month", "numerator", unspent.key(), UNSPENT));
        facts.add(Fact.ofRate(key + "per-month", "denominator", daysLeft.key(), DAYS_LEFT));
        return LedgerSums.dollars(
                key + "per-month",
                unspent.value()
                        .multiply(DAYS_A_MONTH)
                        .divide(BigDecimal.valueOf(days), ExchangeRate.USD_SCALE, RoundingMode.HALF_EVEN));
    }

    /** A report that is owed and was not issued here. */
    private record Owed(Duty duty, DuePeriod period) {}

    private List<Owed> owed(AgreementTerms terms) {
        List<Owed> owed = new ArrayList<>();
        for (Duty duty : terms.duties()) {
            duty.periods(terms.start(), terms.endInForce()).stream()
                    .filter(period -> !issued.have(terms, duty, period))
                    .map(period -> new Owed(duty, period))
                    .forEach(owed::add);
        }
        return owed;
    }

    private Counted overdue(String key, List<Owed> owed) {
        List<Owed> overdue = owed.stream()
                .filter(one -> MADE_HERE.contains(one.duty().report())
                        && one.period().due().isBefore(day))
                .toList();
        overdue.forEach(one -> facts.add(new Fact(
                key + "overdue",
                "owed-report",
                one.duty().report() + " " + one.period().from() + "/"
                        + one.period().to(),
                new Text(
                        "Due on " + one.period().due(),
                        "Debido el " + one.period().due()),
                BigDecimal.ONE,
                Sensitivity.INTERNAL)));
        return new Counted(key + "overdue", (long) overdue.size());
    }

    private static Fact agreement(String figure, String number, Text label, BigDecimal counted) {
        return new Fact(figure, "agreement", number, label, counted, Sensitivity.INTERNAL);
    }
}
