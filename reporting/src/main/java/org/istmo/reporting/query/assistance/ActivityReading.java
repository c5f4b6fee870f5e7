package org.istmo.reporting.query.assistance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.Activities;
import org.istmo.reporting.dataset.assistance.AssistingActivity;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.region.LedgerSums;
import org.istmo.reporting.query.region.Names;
import org.istmo.reporting.query.treaty.Tally;
import org.istmo.reporting.query.treaty.Thing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Activities of both offices with the money of the period that is counted. What is above the audience's level has its money in a last line together. */
class ActivityReading {

    private static final Text WITHHELD = new Text("Withheld", "Reservado");

    private final AssistingActivities activities;
    private final @Nullable String state;
    private final Map<String, List<Amount>> money;
    private final Map<String, Text> places;
    private final Map<String, Text> themes;
    private final Tally tally;
    private final List<Fact> facts;

    /**
     * @param state that shares are of; null for none
     * @param sums over the report's lineage
     * @param facts takes what the figures are made of
     */
    ActivityReading(
            Handle handle,
            AssistingActivities activities,
            @Nullable String state,
            LedgerSums sums,
            Tally tally,
            List<Fact> facts) {
        this.activities = activities;
        this.state = state;
        this.money = sums.counted(Dimension.ACTIVITY);
        this.places = Names.of(handle, Dimension.COUNTRY);
        this.themes = Names.of(handle, Dimension.THEME);
        this.tally = tally;
        this.facts = facts;
    }

    Activities read() {
        List<AssistingActivity> lines =
                new ArrayList<>(activities.shown().stream().map(this::line).toList());
        List<Assisting> paid = activities.above().stream()
                .filter(one -> money.containsKey(String.valueOf(one.id())))
                .toList();
        if (!paid.isEmpty()) {
            lines.add(new AssistingActivity(
                    0, "", "", WITHHELD, "", null, null, List.of(), List.of(), null, together(paid)));
        }
        List<Assisting> events = activities.events(activities.all().stream()
                .filter(one -> !one.standing().equals("paid"))
                .toList());
        Map<String, List<Thing>> byStanding = new HashMap<>();
        events.forEach(one -> byStanding
                .computeIfAbsent(one.standing(), none -> new ArrayList<>())
                .add(one.thing()));
        return new Activities(
                lines,
                tally.lines("activities", Activities.COUNTED, byStanding),
                tally.count(
                        "activities.all", events.stream().map(Assisting::thing).toList()),
                activities.above().size());
    }

    private AssistingActivity line(Assisting one) {
        return new AssistingActivity(
                one.id(),
                one.office(),
                one.identifier(),
                one.title(),
                one.standing(),
                one.since(),
                one.until(),
                places.entrySet().stream()
                        .filter(place -> one.places().containsKey(place.getKey()))
                        .map(place -> new StateName(place.getKey(), place.getValue()))
                        .toList(),
                themes.entrySet().stream()
                        .filter(theme -> one.themes().contains(theme.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                share(one),
                money(one));
    }

    private @Nullable Amount share(Assisting one) {
        if (state == null || !one.places().containsKey(state)) {
            return null;
        }
        BigDecimal percent = plain(Objects.requireNonNull(one.places().get(state)));
        String key = "share.activity-" + one.id();
        Thing thing = one.thing();
        facts.add(new Fact(key, thing.kind(), thing.reference(), thing.label(), percent, thing.level()));
        return new Amount(key, percent, "%");
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.setScale(Math.max(1, stripped.scale()));
    }

    private List<Amount> money(Assisting one) {
        List<Amount> its = money.get(String.valueOf(one.id()));
        return its != null
                ? its
                : MoneyLine.MEASURES.stream()
                        .map(measure -> LedgerSums.dollars(
                                AssistingMoney.of(measure, String.valueOf(one.id()))
                                        .toString(),
                                BigDecimal.ZERO))
                        .toList();
    }

    /** Nobody learns from it which activities they are. */
    private List<Amount> together(List<Assisting> paid) {
        List<Amount> sums = new ArrayList<>();
        for (int index = 0; index < MoneyLine.MEASURES.size(); index++) {
            String key = AssistingMoney.together(MoneyLine.MEASURES.get(index));
            BigDecimal sum = BigDecimal.ZERO;
            for (Assisting one : paid) {
                BigDecimal its = money(one).get(index).value();
                Thing thing = one.thing();
                facts.add(new Fact(key, thing.kind(), thing.reference(), thing.label(), its, thing.level()));
                sum = sum.add(its);
            }
            sums.add(LedgerSums.dollars(key, sum));
        }
        return sums;
    }
}
