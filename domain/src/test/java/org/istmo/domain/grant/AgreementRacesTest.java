package org.istmo.domain.grant;

import static org.istmo.domain.grant.GrantDesk.FINANCE;
import static org.istmo.domain.grant.GrantDesk.OFFICER;
import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two who want something of one agreement at the same moment. */
class AgreementRacesTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_changes_from_one_version_the_second_is_told(Vendor vendor) throws Exception {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, anAgreement().build());

        List<String> outcomes = atOnce(
                () -> outcome(() ->
                        desk.change(OFFICER, id, 1, anAgreement().over("2000").build())),
                () -> outcome(() ->
                        desk.change(FINANCE, id, 1, anAgreement().over("3000").build())));

        assertEquals(List.of("done", "told"), outcomes);
        assertEquals(2, desk.number("SELECT version FROM agreement"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_number_entered_twice_at_once_is_kept_once(Vendor vendor) throws Exception {
        GrantDesk desk = GrantDesk.ready(vendor);
        Callable<String> enter =
                () -> outcome(() -> desk.enter(OFFICER, anAgreement().build()));

        assertEquals(List.of("done", "told"), atOnce(enter, enter));
        assertEquals(1, desk.number("SELECT count(*) FROM agreement"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_that_comes_in_while_its_agreement_is_entered_is_paid_by_it(Vendor vendor) throws Exception {
        GrantDesk desk = GrantDesk.ready(vendor);

        assertEquals(
                List.of("done", "done"),
                atOnce(
                        () -> outcome(() ->
                                desk.enter(OFFICER, anAgreement().paying("A-1").build())),
                        () -> outcome(() -> bring(
                                desk,
                                anActivity()
                                        .called("A-1")
                                        .spending("70.25", "USD", "2023-05-31")
                                        .build()))));
        assertEquals(
                "70.25",
                desk.money()
                        .of(GrantDesk.STAFF, desk.number("SELECT id FROM agreement"))
                        .get(0)
                        .spent()
                        .toPlainString());
    }

    /** As a file brings it: under the latch of its office. */
    private static void bring(GrantDesk desk, DraftActivity draft) {
        Ledger ledger = new Ledger(desk.database().dataSource(), desk.database().snapshots(), GrantDesk.CLOCK);
        desk.database().inTransaction(() -> {
            desk.database().jdbi().useHandle(handle -> Latch.holdOffice(handle, "LPO-MEX"));
            try (Batch batch = ledger.begin(1, LedgerDesk.LPO_MEX)) {
                batch.post(draft);
                batch.finish();
                return draft;
            }
        });
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Stale | Invalid told) {
            return "told";
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> outcomes = both.invokeAll(List.of(after(together, one), after(together, other)));
            return List.of(outcomes.get(0).get(), outcomes.get(1).get()).stream()
                    .sorted()
                    .toList();
        } finally {
            both.shutdown();
        }
    }

    private static Callable<String> after(CyclicBarrier together, Callable<String> work) {
        return () -> {
            together.await();
            return work.call();
        };
    }
}
