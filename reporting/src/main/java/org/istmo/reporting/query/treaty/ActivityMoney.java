package org.istmo.reporting.query.treaty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.SupportingActivity;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.region.LedgerSums;
import org.istmo.reporting.query.treaty.SupportingActivities.Supporting;

/** Supporting activities with what they gave to articles. */
class ActivityMoney {

    private static final Text WITHHELD = new Text("Withheld", "Reservado");

    private final List<SupportShare> shares;
    private final Sensitivity highest;
    private final List<Fact> facts;

    /**
     * @param highest level of activities that are named
     * @param facts takes what the figures are made of
     */
    ActivityMoney(List<SupportShare> shares, Sensitivity highest, List<Fact> facts) {
        this.shares = List.copyOf(shares);
        this.highest = highest;
        this.facts = facts;
    }

    /**
     * Those that ran in the period or have money in it, by office and identifier, up to the audience's level; what is above has its money in a last line
     * together.
     */
    List<SupportingActivity> lines(List<Supporting> running) {
        Map<Long, List<SupportShare>> money = new LinkedHashMap<>();
        shares.forEach(share -> money.computeIfAbsent(
                        isShown(share.level()) ? share.activity() : 0L, none -> new ArrayList<>())
                .add(share));
        Map<Long, List<Supporting>> byActivity = new LinkedHashMap<>();
        running.forEach(one ->
                byActivity.computeIfAbsent(one.id(), none -> new ArrayList<>()).add(one));
        List<SupportingActivity> lines = new ArrayList<>();
        byActivity.forEach((id, its) -> lines.add(running(its, money.getOrDefault(id, List.of()))));
        money.forEach((id, its) -> {
            if (id != 0 && !byActivity.containsKey(id)) {
                lines.add(paid(id, its));
            }
        });
        lines.sort(Comparator.comparing(SupportingActivity::office)
                .thenComparing(SupportingActivity::identifier)
                .thenComparing(SupportingActivity::id));
        List<SupportShare> withheld = money.getOrDefault(0L, List.of());
        if (!withheld.isEmpty()) {
            lines.add(new SupportingActivity(
                    0, "", "", WITHHELD, null, null, List.of(), amounts("support.withheld", withheld)));
        }
        return lines;
    }

    private boolean isShown(Sensitivity level) {
        return level.compareTo(highest) <= 0;
    }

    private SupportingActivity running(List<Supporting> its, List<SupportShare> money) {
        Supporting first = its.get(0);
        Set<String> supported =
                new LinkedHashSet<>(its.stream().map(Supporting::number).toList());
        money.forEach(share -> supported.add(share.number()));
        return new SupportingActivity(
                first.id(),
                first.office(),
                first.identifier(),
                first.title(),
                first.since(),
                first.until(),
                List.copyOf(supported),
                amounts(own(first.id()), money));
    }

    /** What did not run in the period. */
    private SupportingActivity paid(long id, List<SupportShare> money) {
        SupportShare first = money.get(0);
        return new SupportingActivity(
                id,
                first.office(),
                first.identifier(),
                first.title(),
                null,
                null,
                money.stream().map(SupportShare::number).distinct().toList(),
                amounts(own(id), money));
    }

    private static String own(long activity) {
        return "support.activity-" + activity;
    }

    private List<Amount> amounts(String key, List<SupportShare> some) {
        return MoneyLine.MEASURES.stream()
                .map(measure -> {
                    String own = key + "." + measure.key();
                    List<SupportShare> its = some.stream()
                            .filter(share -> share.measure() == measure)
                            .toList();
                    its.forEach(share -> facts.add(share.fact(own)));
                    return LedgerSums.dollars(
                            own, its.stream().map(SupportShare::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
                })
                .toList();
    }
}
