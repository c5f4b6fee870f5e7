package org.istmo.domain.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;

/**
 * Which money the descendants of activities report. It follows from their facts and terms, not from how they stand allocated: so it does not matter
 * which of them is allocated anew first.
 */
class MoneyBelow {

    private static final Its NOTHING = new Its(Set.of(), Set.of());

    private static final String REPORTED =
            "SELECT DISTINCT e.activity, e.type, e.donor, e.agreement, CASE WHEN e.provider_ref = '' AND e.provider_name = ''"
                    + " AND e.provider_activity = '' THEN 0 ELSE 1 END AS named FROM entry e WHERE e.activity IN (<ids>) AND "
                    + LiveEntries.LIVE;

    private final Handle handle;
    private final Kin kin;
    private final Terms terms;
    private final AgreementDonors agreements;
    private final Runnable flush;
    private final Map<Long, Its> known = new HashMap<>();

    /** @param flush writes what was posted and waits, before it is read */
    MoneyBelow(Handle handle, Kin kin, Terms terms, AgreementDonors agreements, Runnable flush) {
        this.handle = handle;
        this.kin = kin;
        this.terms = terms;
        this.agreements = agreements;
        this.flush = flush;
    }

    /**
     * What an activity's descendants report; what another agency reports is not among it.
     *
     * @param types of all their transactions
     * @param standing what is in its donor's figures: not what a descendant of their own reports
     */
    private record Its(Set<String> types, Set<Money> standing) {

        boolean has(Money money) {
            return standing.stream().anyMatch(money::mayBe);
        }
    }

    /** Finds out at once which of the activities have no children, as most do. */
    void expect(Collection<Long> activities) {
        List<Long> wanted = activities.stream()
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        Set<Long> parents = kin.parentsAmong(wanted);
        wanted.stream().filter(id -> !parents.contains(id)).forEach(id -> known.put(id, NOTHING));
    }

    void forget() {
        known.clear();
    }

    /** Whether a descendant reports the type. */
    boolean reports(long activity, String type) {
        return its(activity).types().contains(type);
    }

    /** Whether a descendant reports this money, so that it is in a figure without the activity's. */
    boolean has(long activity, Money money) {
        return its(activity).has(money);
    }

    private Its its(long activity) {
        Its its = known.get(activity);
        if (its == null) {
            its = found(kin.below(activity));
            known.put(activity, its);
        }
        return its;
    }

    /** Descendants have fewer descendants: they are never each other's. */
    private Its found(Set<Long> below) {
        if (below.isEmpty()) {
            return NOTHING;
        }
        flush.run();
        expect(below);
        terms.expect(below);
        Set<String> types = new HashSet<>();
        Set<Money> standing = new HashSet<>();
        reported(below).forEach((activity, moneys) -> {
            Its under = its(activity);
            for (Money money : moneys) {
                types.add(money.type());
                if (!under.has(money)) {
                    standing.add(money);
                }
            }
        });
        return new Its(types, standing);
    }

    /** By activity. */
    private Map<Long, Set<Money>> reported(Set<Long> activities) {
        List<Long> ours =
                activities.stream().filter(id -> !terms.of(id).external()).toList();
        Map<Long, Set<Money>> reported = new HashMap<>();
        for (List<Long> ids : Chunks.of(ours)) {
            for (Reported one : read(ids)) {
                Set<Money> its = reported.computeIfAbsent(one.activity(), none -> new HashSet<>());
                Payer.of(one.named(), terms.of(one.activity()), agreements)
                        .forEach(payer -> its.add(payer.money(one.type())));
            }
        }
        return reported;
    }

    private record Reported(long activity, String type, Named named) {}

    private List<Reported> read(List<Long> ids) {
        return handle.createQuery(REPORTED)
                .bindList("ids", ids)
                .map((row, context) -> {
                    String type = row.getString("type");
                    boolean provided = Facts.incoming(type) && row.getInt("named") == 1;
                    Named named = new Named(row.getString("donor"), row.getObject("agreement", Long.class), provided);
                    return new Reported(row.getLong("activity"), type, named);
                })
                .list();
    }
}
