package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.archive.FailureReason;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.sitting.AskedSitting;
import org.istmo.reporting.sitting.AskedSitting.AskedItem;
import org.istmo.reporting.sitting.Sitting;
import org.istmo.reporting.sitting.SittingNode;
import org.istmo.reporting.sitting.SittingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SittingsTest {

    private static final Run RUN = SittingListTest.run(9, 10, 11);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void all_of_a_burst_are_submitted_cleared_and_issued_in_three_sittings(Vendor vendor) {
        AtWork office = burst(vendor);
        office.sql("UPDATE account SET donor = 'US-GOV-11', whole_donor = TRUE WHERE id = 108");
        SittingNode node = office.node("here");

        Sitting submitted = node.taken(Staff.OFFICER, RUN, SittingStep.SUBMIT, "");
        Sitting cleared = node.taken(Staff.FINANCE, RUN, SittingStep.CLEAR, "Seen");
        Sitting issued = node.taken(Staff.HEAD, RUN, SittingStep.CLEAR, "");

        for (Sitting sitting : List.of(submitted, cleared, issued)) {
            assertEquals(List.of(9L, 10L, 11L), sitting.done());
            assertEquals(List.of(), sitting.refused());
            assertTrue(sitting.ended().isPresent());
        }
        assertEquals(
                List.of(1, 2, 3),
                Stream.of(submitted, cleared, issued).map(Sitting::ordinal).toList());
        assertEquals(3, office.number("SELECT count(*) FROM report WHERE status = 'issued'"));
        assertEquals(9, office.number("SELECT count(*) FROM clearance"));
        assertEquals(3, office.number("SELECT count(*) FROM clearance WHERE comment = 'Seen'"));
        assertEquals(3, office.number("SELECT count(*) FROM outbox"));
        assertEquals(3, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.issue'"));
        assertEquals(3, office.number("SELECT count(*) FROM audit_entry WHERE action = 'run.sitting'"));
        assertEquals(3, office.number("SELECT count(*) FROM audit_entry WHERE action = 'run.sitting.end'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_that_does_not_tie_is_refused_in_both_languages_and_stops_no_other(Vendor vendor) {
        AtWork office = burst(vendor);
        office.sql("UPDATE lineage SET usd = usd + 1 WHERE report = 10");

        Sitting submitted = office.node("here").taken(Staff.OFFICER, RUN, SittingStep.SUBMIT, "");

        assertEquals(List.of(9L, 11L), submitted.done());
        Sitting.Refused refused = submitted.refused().get(0);
        assertEquals("IST-10", refused.number());
        assertEquals("does-not-tie", refused.code());
        assertTrue(refused.detail().es().contains("no cuadran"), refused::toString);
        assertEquals(Status.DRAFT, office.report(10).status());
        assertEquals(
                1,
                office.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'report.submit' AND outcome = 'refused' AND subject = 'report:10'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_clears_their_own_work_in_a_sitting_either(Vendor vendor) {
        AtWork office = inClearance(vendor);
        office.sql("INSERT INTO report_author (report, account) VALUES (11, 102)");
        SittingNode node = office.node("here");

        Sitting all = node.taken(Staff.FINANCE, RUN, SittingStep.CLEAR, "");
        Sitting named = node.seenTo(node.open(
                Staff.FINANCE,
                RUN,
                new AskedSitting(
                        SittingStep.CLEAR,
                        Optional.of(List.of(new AskedItem(11, Optional.empty()))),
                        Optional.empty(),
                        "",
                        Optional.empty())));

        assertEquals(List.of(9L, 10L), all.done());
        assertEquals(List.of(), all.refused());
        assertEquals("own-work", named.refused().get(0).code());
        assertTrue(named.refused().get(0).detail().es().startsWith("Nadie autoriza su propio trabajo"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pressed_twice_it_is_the_same_sitting_and_nothing_is_taken_twice(Vendor vendor) {
        AtWork office = burst(vendor);
        SittingNode node = office.node("here");
        AskedSitting asked =
                new AskedSitting(SittingStep.SUBMIT, Optional.empty(), Optional.empty(), "", Optional.empty());
        Sitting first = node.open(Staff.OFFICER, RUN, asked);

        assertEquals(first.id(), node.open(Staff.OFFICER, RUN, asked).id());
        node.seenTo(first);
        node.seenTo(first);

        assertEquals(3, office.number("SELECT count(*) FROM clearance"));
        assertEquals(
                "nothing-to-take",
                assertThrows(Conflict.class, () -> node.open(Staff.OFFICER, RUN, asked))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_key_stands_for_one_sitting_also_when_it_is_through(Vendor vendor) {
        AtWork office = burst(vendor);
        SittingNode node = office.node("here");
        Sitting first = node.seenTo(node.open(Staff.OFFICER, RUN, keyed(SittingStep.SUBMIT)));

        assertEquals(
                first.id(),
                node.open(Staff.OFFICER, RUN, keyed(SittingStep.SUBMIT)).id());
        assertEquals(
                "idempotency-key-reused",
                assertThrows(Conflict.class, () -> node.open(Staff.OFFICER, RUN, keyed(SittingStep.CLEAR)))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_drafted_anew_since_it_was_looked_at_is_not_taken(Vendor vendor) {
        AtWork office = burst(vendor);
        SittingNode node = office.node("here");
        String looked = office.report(10).snapshot().orElseThrow();

        Sitting stale = node.seenTo(node.open(
                Staff.OFFICER,
                RUN,
                named(new AskedItem(9, Optional.of("0".repeat(64))), new AskedItem(10, Optional.of(looked)))));
        Sitting older = node.seenTo(node.open(
                Staff.OFFICER,
                RUN,
                new AskedSitting(
                        SittingStep.SUBMIT,
                        Optional.empty(),
                        Optional.of(OffsetDateTime.parse("2024-02-01T09:59:59Z")),
                        "",
                        Optional.empty())));

        assertEquals(List.of(10L), stale.done());
        assertEquals("changed-since", stale.refused().get(0).code());
        assertEquals(List.of(), older.done());
        assertEquals(
                List.of(9L, 11L),
                older.refused().stream().map(Sitting.Refused::report).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_changed_between_the_asking_and_its_turn_is_not_taken(Vendor vendor) {
        AtWork office = burst(vendor);
        SittingNode node = office.node("here");
        Sitting asked = node.open(Staff.OFFICER, RUN, named(new AskedItem(9, Optional.empty())));
        office.sql("UPDATE report SET status = 'queued', lock_version = lock_version + 1 WHERE id = 9");
        office.drafting.now(9);

        Sitting seenTo = node.seenTo(asked);

        assertEquals("changed-since", seenTo.refused().get(0).code());
        assertEquals(Status.DRAFT, office.report(9).status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_goes_by_the_rights_that_the_person_has_when_the_turn_comes(Vendor vendor) {
        AtWork office = inClearance(vendor);
        SittingNode node = office.node("here");
        Sitting gone = node.open(Staff.FINANCE, RUN, named(SittingStep.CLEAR, new AskedItem(9, Optional.empty())));
        office.acting.remove(Staff.FINANCE.account());
        Sitting afterwards = node.seenTo(gone);
        assertEquals("account-gone", afterwards.refused().get(0).code());
        assertTrue(afterwards.refused().get(0).detail().es().startsWith("La cuenta que lo pidió"));

        office.acting.put(Staff.FINANCE.account(), Staff.AUDITOR);
        Sitting withoutRole = node.seenTo(
                node.open(Staff.FINANCE, RUN, named(SittingStep.CLEAR, new AskedItem(9, Optional.empty()))));

        assertEquals("role-missing", withoutRole.refused().get(0).code());
        assertEquals(3, office.number("SELECT count(*) FROM clearance"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_node_finishes_what_a_node_left_and_takes_no_step_twice(Vendor vendor) {
        AtWork office = burst(vendor);
        SittingNode here = office.node("here");
        SittingNode there = office.node("there");
        Sitting asked = here.open(
                Staff.OFFICER,
                RUN,
                new AskedSitting(SittingStep.SUBMIT, Optional.empty(), Optional.empty(), "", Optional.empty()));
        here.killedAtTheNext(asked);

        there.look();
        assertEquals(List.of(10L, 11L), there.now(asked).done());
        assertTrue(there.now(asked).ended().isEmpty());
        office.sql(
                "UPDATE sitting_item SET claimed_at = TIMESTAMP WITH TIME ZONE '2024-02-01 09:40:00+00' WHERE state = 'running'");
        there.look();

        Sitting finished = here.now(asked);
        assertEquals(List.of(9L, 10L, 11L), finished.done());
        assertTrue(finished.ended().isPresent());
        assertEquals(3, office.number("SELECT count(*) FROM clearance"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_node_that_comes_back_takes_up_its_own_at_once(Vendor vendor) {
        AtWork office = burst(vendor);
        Sitting asked = office.node("here")
                .open(
                        Staff.OFFICER,
                        RUN,
                        new AskedSitting(SittingStep.SUBMIT, Optional.empty(), Optional.empty(), "", Optional.empty()));
        office.node("here").killedAtTheNext(asked);

        office.node("here").look();
        assertEquals(2, office.node("here").now(asked).done().size());
        office.node("here").resume();

        assertEquals(List.of(9L, 10L, 11L), office.node("here").now(asked).done());
    }

    @Test
    void a_node_that_was_taken_for_lost_and_wakes_up_takes_no_step() {
        AtWork office = burst(Vendor.H2);
        SittingNode here = office.node("here");
        Sitting asked = here.open(Staff.OFFICER, RUN, named(new AskedItem(9, Optional.empty())));
        office.waking = () -> {
            office.waking = () -> {};
            office.sql("UPDATE sitting_item SET claimed_at = TIMESTAMP WITH TIME ZONE '2024-02-01 09:40:00+00'");
            office.node("there").look();
        };

        here.seenTo(asked);

        assertEquals(List.of(9L), here.now(asked).done());
        assertEquals(1, office.number("SELECT count(*) FROM clearance"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void files_that_cannot_be_made_are_told_with_their_reason(Vendor vendor) {
        AtWork office = inClearance(vendor);
        SittingNode node = office.node("here");
        node.taken(Staff.FINANCE, RUN, SittingStep.CLEAR, "");
        office.kind.rendering = out -> {
            throw new IOException("No space left on device");
        };

        Sitting failed = node.taken(Staff.HEAD, RUN, SittingStep.CLEAR, "");

        assertEquals(3, failed.refused().size());
        assertEquals(FailureReason.DISK.word(), failed.refused().get(0).code());
        assertEquals(0, office.number("SELECT count(*) FROM report WHERE status = 'issued'"));
        office.kind.rendering = SpendingKind::page;
        assertEquals(
                3, node.taken(Staff.HEAD, RUN, SittingStep.CLEAR, "").done().size());
    }

    @Test
    void a_report_under_which_the_database_goes_away_is_not_refused_and_is_issued_when_it_is_back() {
        AtWork office = inClearance(Vendor.H2);
        SittingNode node = office.node("here");
        node.taken(Staff.FINANCE, RUN, SittingStep.CLEAR, "");
        office.kind.rendering = out -> {
            office.kind.rendering = SpendingKind::page;
            throw new IllegalStateException(new SQLException("connection reset", "08006"));
        };

        Sitting broken = node.taken(Staff.HEAD, RUN, SittingStep.CLEAR, "");

        assertEquals(List.of(), broken.refused());
        assertEquals(2, broken.done().size());
        office.sql(
                "UPDATE sitting_item SET claimed_at = TIMESTAMP WITH TIME ZONE '2024-02-01 09:40:00+00' WHERE state = 'running'");
        node.look();
        assertEquals(List.of(9L, 10L, 11L), node.now(broken).done());
        assertEquals(3, office.number("SELECT count(*) FROM report WHERE status = 'issued'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_returned_is_a_draft_again_with_the_comment(Vendor vendor) {
        AtWork office = inClearance(vendor);

        Sitting returned = office.node("here").taken(Staff.FINANCE, RUN, SittingStep.RETURN, "Which rate is this?");

        assertEquals(3, returned.done().size());
        assertEquals(3, office.number("SELECT count(*) FROM report WHERE status = 'draft'"));
        assertEquals(
                3,
                office.number(
                        "SELECT count(*) FROM clearance WHERE outcome = 'returned' AND comment = 'Which rate is this?'"));
    }

    @Test
    void a_report_that_is_none_of_the_runs_or_is_named_twice_is_refused_whole() {
        AtWork office = burst(Vendor.H2);
        SittingNode node = office.node("here");

        Invalid strange = assertThrows(
                Invalid.class,
                () -> node.open(
                        Staff.OFFICER,
                        RUN,
                        named(new AskedItem(9, Optional.empty()), new AskedItem(77, Optional.empty()))));
        Invalid twice = assertThrows(
                Invalid.class,
                () -> node.open(
                        Staff.OFFICER,
                        RUN,
                        named(new AskedItem(9, Optional.empty()), new AskedItem(9, Optional.empty()))));

        assertEquals("/reports/1 not-of-the-run", told(strange));
        assertEquals("/reports/1 twice", told(twice));
        assertEquals(0, office.number("SELECT count(*) FROM sitting"));
    }

    @Test
    void who_holds_two_roles_takes_no_two_steps_of_one_report() {
        AtWork office = inClearance(Vendor.H2);
        office.acting.put(Staff.FINANCE.account(), Staff.also(Staff.FINANCE, Role.HEAD));
        SittingNode node = office.node("here");
        node.taken(Staff.also(Staff.FINANCE, Role.HEAD), RUN, SittingStep.CLEAR, "");

        assertThrows(
                Conflict.class, () -> node.taken(Staff.also(Staff.FINANCE, Role.HEAD), RUN, SittingStep.CLEAR, ""));
        assertEquals(6, office.number("SELECT count(*) FROM clearance"));
    }

    private static String told(Invalid invalid) {
        return invalid.fields().get(0).pointer() + " " + invalid.fields().get(0).code();
    }

    private static AskedSitting keyed(SittingStep step) {
        return new AskedSitting(step, Optional.empty(), Optional.empty(), "", Optional.of("asked:101:k"));
    }

    private static AskedSitting named(AskedItem... items) {
        return named(SittingStep.SUBMIT, items);
    }

    private static AskedSitting named(SittingStep step, AskedItem... items) {
        return new AskedSitting(step, Optional.of(List.of(items)), Optional.empty(), "", Optional.empty());
    }

    private static AtWork inClearance(Vendor vendor) {
        AtWork office = burst(vendor);
        assertEquals(
                3,
                office.node("here")
                        .taken(Staff.OFFICER, RUN, SittingStep.SUBMIT, "")
                        .done()
                        .size());
        return office;
    }

    private static AtWork burst(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.run(RUN);
        office.order(10, "2023-01-01", "2023-12-31");
        office.order(11, "2023-01-01", "2023-12-31");
        for (long id : List.of(9L, 10L, 11L)) {
            office.drafting.now(id);
        }
        return office;
    }
}
