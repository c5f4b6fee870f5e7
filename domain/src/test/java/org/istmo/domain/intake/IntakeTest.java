package org.istmo.domain.intake;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_gets_one_receipt_that_counts_its_activities(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);

        Receipt receipt = desk.take(sound("A"), unsound("B"), sound("C"));

        assertEquals(new Tally(2, 0, 0, 1), receipt.tally());
        assertEquals(receipt, desk.receipts().withId(STAFF, receipt.id()));
        assertEquals(List.of(receipt), desk.receipts().page(STAFF, Long.MAX_VALUE, 10));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_file_again_is_unchanged_and_has_a_receipt_of_its_own(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        desk.take(sound("A"), sound("B"));

        assertEquals(new Tally(0, 0, 2, 0), desk.take(sound("A"), sound("B")).tally());
        assertEquals(2, desk.count("import_receipt"));
        assertEquals(2, desk.count("entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void receipts_are_read_in_any_of_their_orders(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        long first = desk.take(sound("A"), sound("B")).id();
        long second = desk.take(unsound("C"), unsound("D")).id();
        long third = desk.take(sound("A"), unsound("E")).id();

        assertEquals(List.of(third, second, first), receipts(desk, new Slice("at", true, 0, 5)));
        assertEquals(List.of(second, third), receipts(desk, new Slice("rejected", true, 0, 2)));
        assertEquals(List.of(first), receipts(desk, new Slice("accepted", true, 0, 1)));
        assertEquals(List.of(third), receipts(desk, new Slice("unchanged", true, 0, 1)));
        for (String alike : List.of("office", "format", "updated")) {
            assertEquals(List.of(first, second, third), receipts(desk, new Slice(alike, false, 0, 5)), alike);
            assertEquals(List.of(first), receipts(desk, new Slice(alike, true, 2, 5)), alike);
        }
        assertEquals(
                List.of(),
                desk.receipts().slice(STAFF, Optional.of(new OfficeCode("ROPAN")), new Slice("at", true, 0, 5)));
    }

    private static List<Long> receipts(IntakeDesk desk, Slice slice) {
        return desk.receipts().slice(STAFF, Optional.empty(), slice).stream()
                .map(Receipt::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_rejected_is_kept_whole_with_every_reason(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);

        Receipt receipt = desk.take(sound("A"), unsound("B"), unsound("C"));

        List<Reason> reasons = desk.receipts().reasons(STAFF, receipt, 0, 0, 3);
        assertEquals(new Reason(1, 1, 9, "B", "/b", "first", "The first."), reasons.get(0));
        assertEquals(new Reason(1, 2, 10, "B", "/c", "second", "The second."), reasons.get(1));
        assertEquals(3, reasons.size());
        assertEquals(1, desk.receipts().reasons(STAFF, receipt, 2, 1, 3).size());
        assertEquals("<B>ñ</B>", desk.receipts().source(STAFF, receipt, 1));
        assertThrows(Missing.class, () -> desk.receipts().source(STAFF, receipt, 3));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void texts_beyond_what_is_shown_of_them_are_cut_and_the_source_is_not(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        String endless = "😀".repeat(10_000);
        Finding reason = new Finding(Severity.ERROR, 9, endless, "code", endless);

        Receipt receipt = desk.take(new Incoming.Unsound(9, endless, List.of(reason), endless));

        Reason kept = desk.receipts().reasons(STAFF, receipt, 0, 0, 1).get(0);
        assertEquals("😀".repeat(439) + "…", kept.identifier());
        assertTrue(kept.detail().endsWith("😀…"));
        assertEquals(endless, desk.receipts().source(STAFF, receipt, 1));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_kept_out_is_found_by_an_identifier_in_any_script(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        String endless = new Random(7)
                .ints(2_000, 0x4E00, 0x9FA0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Finding reason = new Finding(Severity.ERROR, 9, "/a", "code", "Why.");

        Receipt receipt = desk.take(new Incoming.Unsound(9, endless, endless, List.of(reason), "<A/>"));

        String kept = desk.receipts().reasons(STAFF, receipt, 0, 0, 1).get(0).identifier();
        assertEquals(endless.substring(0, 879) + "…", kept);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_noted_is_kept_with_the_receipt(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        Finding note = new Finding(Severity.NOTE, 4, "/x", "noted", "Something.");

        Receipt receipt = desk.take(new Incoming.Aside(note), new Incoming.Sound(draft("A"), List.of(note)));

        assertEquals(
                List.of(
                        new Note(1, "", 4, "/x", "noted", "Something."),
                        new Note(2, "A", 4, "/x", "noted", "Something.")),
                desk.receipts().notes(STAFF, receipt, 0, 10));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rehearsal_answers_the_same_and_keeps_nothing(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);

        Rehearsal rehearsal = desk.rehearse(sound("A"), unsound("B"));

        assertEquals(new Tally(1, 0, 0, 1), rehearsal.tally());
        assertEquals(
                List.of("first", "second"),
                rehearsal.reasons().stream().map(Reason::code).toList());
        for (String table : List.of("import_receipt", "rejection", "activity", "entry", "cell", "audit_entry")) {
            assertEquals(0, desk.count(table), table);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_failure_on_the_way_leaves_nothing_behind(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        IncomingActivities broken = taker -> {
            taker.accept(sound("A"));
            throw new IllegalStateException("The disk went away.");
        };

        assertThrows(IllegalStateException.class, () -> desk.take(broken));

        assertEquals(0, desk.count("import_receipt"));
        assertEquals(0, desk.count("activity"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_is_one_entry_of_the_trail(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);

        Receipt receipt = desk.take(sound("A"), sound("B"), unsound("C"));

        assertEquals(1, desk.count("audit_entry"));
        assertEquals(1, desk.count("audit_entry WHERE action = 'import' AND subject = 'import:" + receipt.id() + "'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_files_of_one_office_are_taken_in_one_after_the_other(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        IncomingActivities slow = taker -> {
            taker.accept(sound("A"));
            underWay.countDown();
            await(goOn);
        };
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Receipt> first = pool.submit(() -> desk.take(slow));
            await(underWay);
            Future<Receipt> second = pool.submit(() -> desk.take(sound("A")));
            assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
            goOn.countDown();

            assertEquals(new Tally(1, 0, 0, 0), first.get(30, TimeUnit.SECONDS).tally());
            assertEquals(new Tally(0, 0, 1, 0), second.get(30, TimeUnit.SECONDS).tally());
        } finally {
            goOn.countDown();
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void receipts_are_not_for_donors(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        Receipt receipt = desk.take(sound("A"));
        Scope donor = new Scope(false, Optional.of("US-GOV-11"), true, Set.of(), Sensitivity.INTERNAL);

        assertThrows(Forbidden.class, () -> desk.receipts().withId(donor, receipt.id()));
        assertThrows(Forbidden.class, () -> desk.receipts().page(donor, Long.MAX_VALUE, 10));
        assertThrows(Forbidden.class, () -> desk.receipts().reasons(donor, receipt, 0, 0, 10));
    }

    private static DraftActivity draft(String identifier) {
        return anActivity()
                .called(identifier)
                .spending("10", "USD", "2023-05-31")
                .build();
    }

    private static Incoming sound(String identifier) {
        return new Incoming.Sound(draft(identifier), List.of());
    }

    private static Incoming unsound(String identifier) {
        return new Incoming.Unsound(
                9,
                identifier,
                List.of(
                        new Finding(Severity.ERROR, 9, "/b", "first", "The first."),
                        new Finding(Severity.ERROR, 10, "/c", "second", "The second.")),
                "<" + identifier + ">ñ</" + identifier + ">");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
