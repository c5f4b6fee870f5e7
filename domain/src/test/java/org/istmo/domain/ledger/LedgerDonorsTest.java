package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.validation.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose money an entry is. */
class LedgerDonorsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_of_several_funders_without_shares_is_not_yet_allocated(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(
                database,
                anActivity()
                        .fundedBy("US-GOV-11", "XM-DAC-7")
                        .spending("10", "USD", "2023-05-31")
                        .build());

        assertEquals(1, number(database, "SELECT count(*) FROM allocation WHERE donor IS NULL"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void incoming_money_is_its_providers_and_another_donors_is_not_the_agreements(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database);

        Posted posted = post(
                database,
                anActivity()
                        .called("A-1")
                        .receiving("US-GOV-11", "500", "USD", "2023-05-31")
                        .receiving("US-GOV-1", "300", "USD", "2023-05-31")
                        .transacting("11", "70", "USD", "2023-05-31")
                        .spending("9", "USD", "2023-05-31")
                        .build());

        assertEquals(
                List.of("not-the-agreements-donor"),
                posted.notes().stream().map(Finding::code).toList());
        assertEquals(
                "579.00",
                money(
                        database,
                        "SELECT sum(a.usd) FROM allocation a JOIN entry e ON e.id = a.entry WHERE a.agreement = 5"));
        assertEquals(
                1,
                number(
                        database,
                        "SELECT count(*) FROM allocation WHERE donor = 'US-GOV-1' AND agreement IS NULL AND amount = 300"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void incoming_money_without_a_provider_is_the_sole_funders(Vendor vendor) {
        TestDatabase database = ready(vendor);

        post(database, anActivity().transacting("11", "70", "USD", "2023-05-31").build());

        assertEquals(1, number(database, "SELECT count(*) FROM allocation WHERE donor = 'US-GOV-11'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_offices_that_bring_the_same_new_donors_in_another_order_do_not_wait_for_each_other(Vendor vendor)
            throws Exception {
        TestDatabase database = ready(vendor);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService offices = Executors.newFixedThreadPool(2);

        List<Future<Posted>> both = offices.invokeAll(List.of(
                () -> postAtOnce(database, LPO_MEX, together, "XM-DAC-101", "XM-DAC-102"),
                () -> postAtOnce(database, ROPAN, together, "XM-DAC-102", "XM-DAC-101")));

        for (Future<Posted> one : both) {
            assertEquals(Posted.Outcome.ACCEPTED, one.get().outcome());
        }
        offices.shutdown();
        assertEquals(2, number(database, "SELECT count(*) FROM donor WHERE code LIKE 'XM-DAC-10_'"));
    }

    private static Posted postAtOnce(
            TestDatabase database, OfficeCode office, CyclicBarrier together, String... donors) {
        Ledger ledger = new Ledger(database.dataSource(), database.snapshots(), Clock.systemUTC());
        return database.inTransaction(() -> {
            try (Batch batch = ledger.begin(1, office)) {
                together.await();
                Posted posted = batch.post(anActivity()
                        .called(donors[0])
                        .fundedBy(donors[0])
                        .spending("1", "USD", "2023-05-31")
                        .build());
                batch.post(anActivity()
                        .called(donors[1])
                        .fundedBy(donors[1])
                        .spending("1", "USD", "2023-05-31")
                        .build());
                batch.finish();
                return posted;
            }
        });
    }
}
