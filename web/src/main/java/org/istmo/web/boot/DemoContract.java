package org.istmo.web.boot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.grant.BudgetLine;
import org.istmo.domain.grant.Duty;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.grant.Instalment;
import org.istmo.domain.grant.SupportBase;
import org.istmo.domain.grant.SupportCost;

/** What the demo's agreements have in common: a budget by shares, two instalments, and reports by the fiscal year of the United States. */
final class DemoContract {

    static final SupportCost SUPPORT = new SupportCost(new BigDecimal(13), SupportBase.DIRECT_COSTS, "");

    static final List<Duty> DUTIES = List.of(
            duty("donor-statement", Frequency.QUARTERLY, 30),
            duty("donor-progress", Frequency.HALF_YEARLY, 45),
            duty("donor-statement", Frequency.FINAL, 90));

    private static final int CENTS = 2;

    /** In hundredths of the direct costs; the last line takes what rounding leaves over. */
    private static final List<Line> LINES = List.of(
            new Line("10", "staff", "Staff", "Personal", 40),
            new Line("20", "contractual", "Contracts", "Contratos", 25),
            new Line("30", "travel", "Travel and training", "Viajes y capacitación", 20),
            new Line("40", "equipment", "Equipment", "Equipo", 10));

    private record Line(String code, String category, String english, String spanish, int hundredths) {}

    private DemoContract() {}

    static List<BudgetLine> budgetLines(BigDecimal amount) {
        BigDecimal direct = amount.movePointRight(2).divide(new BigDecimal(113), CENTS, RoundingMode.HALF_EVEN);
        List<BudgetLine> lines = new ArrayList<>();
        BigDecimal rest = direct;
        for (Line line : LINES) {
            BigDecimal part = direct.multiply(new BigDecimal(line.hundredths()))
                    .movePointLeft(2)
                    .setScale(CENTS, RoundingMode.HALF_EVEN);
            lines.add(new BudgetLine(
                    line.code(), Map.of("en", line.english(), "es", line.spanish()), line.category(), part));
            rest = rest.subtract(part);
        }
        lines.add(new BudgetLine("50", Map.of("en", "Operating costs", "es", "Funcionamiento"), "operating", rest));
        lines.add(new BudgetLine(
                "90",
                Map.of("en", "Programme support", "es", "Apoyo a los programas"),
                BudgetLine.SUPPORT,
                amount.subtract(direct)));
        return lines;
    }

    static List<Instalment> instalments(LocalDate start, BigDecimal amount, String currency) {
        BigDecimal half = amount.divide(new BigDecimal(2), CENTS, RoundingMode.DOWN);
        return List.of(
                instalment(start.plusMonths(1), currency, half),
                instalment(start.plusMonths(7), currency, amount.subtract(half)));
    }

    private static Instalment instalment(LocalDate due, String currency, BigDecimal part) {
        return new Instalment(Optional.of(due), "", currency, part, Optional.of(due), "");
    }

    private static Duty duty(String report, Frequency frequency, int daysAfter) {
        return new Duty(
                report,
                frequency,
                DutyCalendar.DONOR_FISCAL_YEAR,
                Optional.of(MonthDay.of(10, 1)),
                Optional.empty(),
                daysAfter,
                List.of("en", "es"),
                List.of("pdf", "xlsx"),
                "");
    }
}
