package org.istmo.reporting.query;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DetailsBuilder;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.ledger.Reallocations;
import org.istmo.domain.office.OfficeCode;

/** A ledger of two offices and four agreements that grows at random, from a seed. */
public class ReportedLedger {

    static final List<String> DONORS = List.of("US-GOV-11", "XM-DAC-7");

    private static final Map<String, String> GRANTS =
            new TreeMap<>(Map.of("G-1", "US-GOV-11", "G-2", "XM-DAC-7", "G-3", "US-GOV-11", "G-4", "XM-DAC-7"));
    private static final List<OfficeCode> OFFICES = List.of(LPO_MEX, ROPAN);
    private static final List<String> TYPES = List.of("4", "4", "3", "2", "11");
    private static final LocalDate BEFORE = LocalDate.parse("2022-12-31");
    private static final int EACH = 4;

    private final TestDatabase database;
    private final Random random;
    private final Map<String, LocalDate> closed = new TreeMap<>(Map.of("LPO-MEX", BEFORE, "ROPAN", BEFORE));
    private int edition;

    public ReportedLedger(Vendor vendor, long seed) {
        this.database = LedgerDesk.ready(vendor);
        this.random = new Random(seed);
        long id = 4;
        for (Map.Entry<String, String> grant : GRANTS.entrySet()) {
            LedgerDesk.agree(database, ++id, grant.getKey(), grant.getValue());
        }
        LedgerDesk.rate(database, "EUR", "2023-01-01", "0.9137");
    }

    static List<String> grantsOf(String donor) {
        return GRANTS.keySet().stream()
                .filter(grant -> donor.equals(GRANTS.get(grant)))
                .toList();
    }

    public TestDatabase database() {
        return database;
    }

    /** The last day that is closed in both offices. */
    LocalDate closedThrough() {
        return closed.values().stream().min(LocalDate::compareTo).orElse(BEFORE);
    }

    long count(String table) {
        return LedgerDesk.number(database, "SELECT count(*) FROM " + table);
    }

    public void step() {
        int kind = random.nextInt(13);
        if (kind < 6 || edition == 0) {
            OfficeCode office = any(OFFICES);
            LedgerDesk.post(database, office, activity(office).build());
        } else if (kind < 8) {
            sameMoney();
        } else if (kind < 10) {
            agreement();
        } else {
            close(any(OFFICES));
        }
    }

    private DraftBuilder activity(OfficeCode office) {
        DetailsBuilder details = details().donor(any(List.of("", "US-GOV-11", "XM-DAC-7")));
        String grant = any(List.of("", "G-1", "G-2", "G-3", "G-4"));
        if (grant.isEmpty() && random.nextBoolean()) {
            details.funded("G-1", "40").funded("G-2", "35.5");
        } else {
            details = details().grant(grant);
        }
        DraftBuilder activity = DraftBuilder.anActivity()
                .called(office + "-" + random.nextInt(EACH))
                .saying(details.build())
                .in("MX", "33.3")
                .in("GT", "66.7");
        if (random.nextBoolean()) {
            activity.related("1", any(OFFICES) + "-" + random.nextInt(EACH));
        }
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            activity.transacting(
                    any(TYPES),
                    (++edition) + "." + (10 + random.nextInt(90)),
                    any(List.of("USD", "EUR", "XAF")),
                    LocalDate.of(2023, 1 + random.nextInt(8), 1 + random.nextInt(28))
                            .toString());
        }
        return activity;
    }

    private void sameMoney() {
        String one = any(those("activity"));
        String other = random.nextInt(4) == 0 ? "" : any(those("activity"));
        changed(
                one,
                "UPDATE activity SET same_money_as = (SELECT o.id FROM activity o WHERE o.identifier = '" + other
                        + "' AND o.identifier <> '" + one + "') WHERE identifier = '" + one + "'",
                Cause.OVERLAP);
    }

    private void agreement() {
        List<String> assigned = those("activity_agreement");
        if (assigned.isEmpty()) {
            return;
        }
        String one = any(assigned);
        changed(
                one,
                "UPDATE activity_agreement SET agreement = " + (5 + random.nextInt(GRANTS.size()))
                        + " WHERE identifier = '" + one + "'",
                Cause.AGREEMENT);
    }

    private List<String> those(String table) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT identifier FROM " + table + " ORDER BY office, identifier")
                                .mapTo(String.class)
                                .list());
    }

    private void changed(String identifier, String sql, Cause cause) {
        Clock clock = Clock.fixed(Instant.parse("2023-09-01T00:00:00Z"), ZoneOffset.UTC);
        database.inTransaction(() -> database.jdbi().withHandle(handle -> {
            handle.execute(sql);
            return new Reallocations(clock)
                    .settle(
                            handle,
                            new HashSet<>(handle.createQuery("SELECT id FROM activity WHERE identifier = :one")
                                    .bind("one", identifier)
                                    .mapTo(Long.class)
                                    .list()),
                            cause);
        }));
    }

    private void close(OfficeCode office) {
        LocalDate now = closed.getOrDefault(office.code(), BEFORE)
                .plusDays(1)
                .plusMonths(1)
                .minusDays(1);
        closed.put(office.code(), now);
        LedgerDesk.closeThrough(database, office, now);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
