package org.istmo.domain.clearance;

import static org.istmo.domain.clearance.Staff.FINANCE;
import static org.istmo.domain.clearance.Staff.HEAD;
import static org.istmo.domain.clearance.Staff.LPO_MEX;
import static org.istmo.domain.clearance.Staff.OFFICER;
import static org.istmo.domain.clearance.Staff.OTHER_HEAD;
import static org.istmo.domain.clearance.Staff.OTHER_OFFICER;
import static org.istmo.domain.clearance.Staff.ROPAN;
import static org.istmo.domain.clearance.Staff.TREATY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.junit.jupiter.api.Test;

class ClearanceTest {

    private static final Steps STEPS = new Steps(List.of(
            new Step(1, "submit", Role.OFFICER, Optional.empty()),
            new Step(2, "finance", Role.FINANCE, Optional.empty()),
            new Step(3, "head", Role.HEAD, Optional.empty()),
            new Step(4, "head-panama", Role.HEAD, Optional.of(ROPAN))));

    private final Set<Long> makers = new HashSet<>(Set.of(OFFICER.account()));
    private final List<Taken> record = new ArrayList<>();
    private final List<Deputy> deputies = new ArrayList<>();

    @Test
    void a_step_is_taken_by_its_role_at_its_office() {
        cleared("submit", OFFICER);

        assertEquals("granted", right("finance", FINANCE));
        assertEquals("role-missing", right("finance", HEAD));
        assertEquals("granted", right("head", HEAD));
        assertEquals("not-your-office", right("head", OTHER_HEAD));
        assertEquals("granted", right("head-panama", OTHER_HEAD));
        assertEquals("not-your-office", right("head-panama", HEAD));
    }

    @Test
    void who_ordered_a_report_submits_it_and_takes_no_later_step() {
        Reader orderedBy = Staff.also(OFFICER, Role.FINANCE);

        assertEquals("granted", right("submit", orderedBy));
        cleared("submit", OTHER_OFFICER);
        assertEquals("own-work", right("finance", orderedBy));
        assertEquals("granted", right("finance", FINANCE));
    }

    @Test
    void who_took_a_step_takes_no_other_until_the_report_was_sent_back_before_it() {
        Reader both = Staff.also(FINANCE, Role.HEAD);
        cleared("submit", OFFICER);
        cleared("finance", both);
        assertEquals("own-work", right("head", both));

        returned("head", HEAD, Optional.of("finance"));

        assertEquals("granted", right("finance", both));
        assertEquals("own-work", right("finance", Staff.also(OFFICER, Role.FINANCE)));
        assertEquals("granted", right("head", HEAD));
    }

    @Test
    void who_had_a_report_redrafted_clears_it_no_more_than_who_ordered_it() {
        cleared("submit", OFFICER);
        returned("finance", FINANCE, Optional.empty());
        record.add(taken("submit", Taken.REDRAFTED, OTHER_OFFICER, Optional.empty(), Optional.empty()));
        cleared("submit", OFFICER);
        returned("finance", FINANCE, Optional.empty());
        cleared("submit", OFFICER);

        assertEquals("own-work", right("finance", Staff.also(OTHER_OFFICER, Role.FINANCE)));
        assertEquals("granted", right("submit", OTHER_OFFICER));
    }

    @Test
    void who_tried_a_failed_report_again_clears_it_no_more_and_frees_nobody() {
        record.add(taken("submit", Taken.REDRAFTED, OTHER_OFFICER, Optional.empty(), Optional.empty()));
        record.add(taken("submit", Taken.RETRIED, TREATY, Optional.empty(), Optional.empty()));
        cleared("submit", OFFICER);
        returned("finance", FINANCE, Optional.empty());
        cleared("submit", OFFICER);

        assertEquals("own-work", right("finance", Staff.also(TREATY, Role.FINANCE)));
        assertEquals("own-work", right("finance", Staff.also(OTHER_OFFICER, Role.FINANCE)));
        assertEquals("granted", right("finance", FINANCE));
    }

    @Test
    void who_wrote_in_a_report_does_not_clear_it_nor_does_their_deputy() {
        makers.add(HEAD.account());
        deputies.add(deputy(HEAD, TREATY));
        cleared("submit", OFFICER);

        assertEquals("own-work", right("head", HEAD));
        assertEquals("own-work", right("head", TREATY));
        assertEquals("granted", right("finance", FINANCE));
    }

    @Test
    void a_deputy_takes_the_step_in_the_heads_stead() {
        deputies.add(deputy(HEAD, TREATY));
        cleared("submit", OFFICER);
        cleared("finance", FINANCE);

        assertEquals("for head.mex", right("head", TREATY));
        assertEquals("granted", right("head", HEAD));
        assertEquals("role-missing", right("head", FINANCE));
    }

    @Test
    void no_deputy_clears_what_is_their_own_work_or_their_principals() {
        deputies.add(deputy(HEAD, FINANCE));
        deputies.add(deputy(HEAD, OFFICER));
        deputies.add(deputy(HEAD, TREATY));
        cleared("submit", OTHER_OFFICER);
        cleared("finance", FINANCE);

        assertEquals("own-work", right("head", FINANCE));
        assertEquals("own-work", right("head", OFFICER));
        cleared("finance", HEAD);
        assertEquals("own-work", right("head", TREATY));
    }

    @Test
    void what_a_deputy_did_is_the_work_of_both() {
        cleared("submit", OTHER_OFFICER);
        record.add(taken("finance", Taken.CLEARED, TREATY, Optional.of(FINANCE), Optional.empty()));

        assertEquals("own-work", right("head", Staff.also(FINANCE, Role.HEAD)));
        assertEquals("own-work", right("head", Staff.also(TREATY, Role.HEAD)));
    }

    @Test
    void of_two_deputyships_the_one_counts_whose_principal_has_no_part_in_the_report() {
        deputies.add(deputy(FINANCE, TREATY));
        deputies.add(deputy(HEAD, TREATY));
        cleared("submit", OTHER_OFFICER);
        cleared("finance", FINANCE);

        assertEquals("for head.mex", right("head", TREATY));
    }

    @Test
    void whoever_only_audits_or_gives_stands_in_for_nobody() {
        deputies.add(deputy(HEAD, Staff.AUDITOR));
        deputies.add(deputy(HEAD, Staff.DONOR));

        assertEquals("role-missing", right("head", Staff.AUDITOR));
        assertEquals("role-missing", right("head", Staff.DONOR));
    }

    @Test
    void the_last_step_is_the_one_that_issues() {
        assertTrue(clearance("head-panama").isAtLastStep());
        assertTrue(!clearance("head").isAtLastStep());
    }

    private String right(String due, Reader reader) {
        Right right = clearance(due).of(reader);
        if (right instanceof Right.Denied denied) {
            return denied.code();
        }
        return right instanceof Right.Lent lent
                ? "for " + lent.deputy().principal().name()
                : "granted";
    }

    private Clearance clearance(String due) {
        return Clearance.of(STEPS, STEPS.named(due).orElseThrow(), LPO_MEX, makers, record, deputies);
    }

    private void cleared(String step, Reader by) {
        record.add(taken(step, Taken.CLEARED, by, Optional.empty(), Optional.empty()));
    }

    private void returned(String step, Reader by, Optional<String> to) {
        record.add(taken(step, Taken.RETURNED, by, Optional.empty(), to));
    }

    private Taken taken(String step, String outcome, Reader by, Optional<Reader> principal, Optional<String> to) {
        return new Taken(
                record.size() + 1,
                step,
                outcome,
                person(by),
                principal.map(ClearanceTest::person),
                to,
                OffsetDateTime.parse("2026-03-02T10:00:00Z"),
                "");
    }

    private static Deputy deputy(Reader principal, Reader deputy) {
        return new Deputy(
                1,
                person(principal),
                person(deputy),
                LPO_MEX,
                Role.HEAD,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-31"),
                "",
                Optional.empty());
    }

    private static Person person(Reader reader) {
        return new Person(reader.account(), reader.name());
    }
}
