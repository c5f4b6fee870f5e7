package org.istmo.reporting.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.office.OfficeCode;

/**
 * What something that is to be reported waits for, and who may see to it.
 *
 * @param offices those whose turn it is, by code; none where it is the program's
 * @param step of its clearance, where it is there
 * @param run what failed
 * @param since from when on it rests there; empty where it is not time for it yet
 * @param who the accounts that may take the step today, deputies among them, by name
 */
public record Waiting(
        WaitsFor what,
        List<OfficeCode> offices,
        Optional<Step> step,
        Optional<Long> run,
        Optional<Instant> since,
        List<Person> who) {

    public Waiting {
        offices = List.copyOf(offices);
        who = List.copyOf(who);
    }

    /** As a key has it: the step by name, or what it waits for. */
    public String word() {
        return step.map(Step::name).orElse(what.word());
    }
}
