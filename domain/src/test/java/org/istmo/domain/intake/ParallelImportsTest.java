package org.istmo.domain.intake;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real threads over real connections. */
class ParallelImportsTest {

    private static final int IMPORTS = 20;
    private static final int ACTIVITIES = 12;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twenty_imports_at_once_do_not_deadlock(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        CyclicBarrier together = new CyclicBarrier(IMPORTS);
        List<Callable<Receipt>> imports = new ArrayList<>();
        for (int each = 0; each < IMPORTS; each++) {
            OfficeCode office = each % 2 == 0 ? LPO_MEX : ROPAN;
            List<Incoming> file = file(office, each);
            imports.add(() -> {
                together.await(60, TimeUnit.SECONDS);
                return desk.take(office, taker -> file.forEach(taker));
            });
        }

        for (Receipt receipt : atOnce(imports)) {
            assertEquals(
                    ACTIVITIES, receipt.tally().accepted() + receipt.tally().updated());
        }

        assertEquals(IMPORTS, number(desk.database(), "SELECT count(*) FROM import_receipt"));
        assertEquals(IMPORTS, number(desk.database(), "SELECT count(*) FROM audit_entry WHERE action = 'import'"));
        // Each activity of an office was stated by ten files, and stands as the last of them has it.
        assertEquals(
                2L * 2 * ACTIVITIES,
                number(
                        desk.database(),
                        "SELECT count(*) FROM entry e WHERE e.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)"));
        // Whichever office came first, what it hands on to the other's activities is netted out.
        assertEquals(
                money(desk.database(), "SELECT sum(usd) FROM cell WHERE type = '3'"),
                money(desk.database(), "SELECT sum(usd) FROM cell WHERE left_out = 'transfer'"));
        assertTrue(proof(desk.database()).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_imports_of_one_file_at_once_post_it_once(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        List<Incoming> file = file(LPO_MEX, 1);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Receipt> bring = () -> {
            together.await(60, TimeUnit.SECONDS);
            return desk.take(LPO_MEX, taker -> file.forEach(taker));
        };

        List<Receipt> both = atOnce(List.of(bring, bring));

        assertEquals(
                ACTIVITIES, both.get(0).tally().accepted() + both.get(1).tally().accepted());
        assertEquals(
                ACTIVITIES,
                both.get(0).tally().unchanged() + both.get(1).tally().unchanged());
        assertEquals(2L * ACTIVITIES, number(desk.database(), "SELECT count(*) FROM entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_concerns_an_office_at_work_waits_for_it_and_is_done_again(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        DraftParty counterpart = new DraftParty("", "", "C-1");
        desk.take(
                ROPAN,
                taker -> taker.accept(sound(anActivity()
                        .called("A-1")
                        .handingOn("3", "10", "2023-05-31", counterpart)
                        .build())));
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Receipt> slow = pool.submit(() -> desk.take(ROPAN, taker -> {
                underWay.countDown();
                await(goOn);
            }));
            await(underWay);
            Future<Receipt> concerned = pool.submit(() -> desk.take(
                    LPO_MEX,
                    taker -> taker.accept(sound(anActivity()
                            .called("C-1")
                            .spending("10", "USD", "2023-05-31")
                            .build()))));
            assertThrows(TimeoutException.class, () -> concerned.get(300, TimeUnit.MILLISECONDS));
            goOn.countDown();

            slow.get(30, TimeUnit.SECONDS);
            assertEquals(
                    new Tally(1, 0, 0, 0), concerned.get(30, TimeUnit.SECONDS).tally());
        } finally {
            goOn.countDown();
            pool.shutdown();
        }
        assertEquals("10.00", money(desk.database(), "SELECT sum(usd) FROM cell WHERE left_out = 'transfer'"));
        assertEquals(3, desk.count("import_receipt"));
    }

    /** The same activities in an order of its own, with donors that all files share, handing on to the other office's. */
    private static List<Incoming> file(OfficeCode office, int seed) {
        OfficeCode other = office.equals(LPO_MEX) ? ROPAN : LPO_MEX;
        List<Incoming> file = new ArrayList<>();
        for (int activity = 0; activity < ACTIVITIES; activity++) {
            file.add(sound(anActivity()
                    .called(office + "-" + activity)
                    .fundedBy("XM-DAC-" + (activity % 5))
                    .in("MX", Integer.toString(1 + (activity + seed) % 7))
                    .in("GT", "3")
                    .spending("10." + (10 + seed), "USD", "2023-05-31")
                    .handingOn("3", "5", "2023-05-31", new DraftParty("", "", other + "-" + activity))
                    .build()));
        }
        Collections.shuffle(file, new Random(seed));
        return file;
    }

    private static Incoming sound(DraftActivity draft) {
        return new Incoming.Sound(draft, List.of());
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(works.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(works, 3, TimeUnit.MINUTES)) {
                done.add(one.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
