package org.istmo.reporting.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.grant.OwedReport;
import org.istmo.domain.grant.RunningAgreements;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;

/** What a run makes a draft each of, as things stand when it begins. */
class Targets {

    private static final Scope AS_THE_PROGRAM = Scope.ofAudience(Sensitivity.INTERNAL);

    private final Handle handle;
    private final Schedule schedule;
    private final List<OwedReport> owed;
    private final DutyMonths months;

    /** @param owed what the agreements owe that it reports on */
    Targets(Handle handle, Schedule schedule, List<OwedReport> owed) {
        this.handle = handle;
        this.schedule = schedule;
        this.owed = List.copyOf(owed);
        this.months = new DutyMonths(owed);
    }

    List<Target> of(Span span) {
        ScheduleTerms terms = schedule.terms();
        if (terms.period() == Preset.DUTY) {
            return owed.stream()
                    .filter(one -> months.of(one).equals(span))
                    .map(one -> target(ScopeKind.GRANT, one.number(), span))
                    .distinct()
                    .toList();
        }
        return terms.each()
                .map(each -> keys(each, span).stream()
                        .map(key -> target(each.kind(), key, span))
                        .toList())
                .orElseGet(() -> List.of(single(terms.scope().orElseThrow(), span)));
    }

    private Target single(AskedScope scope, Span span) {
        return target(ScopeKind.of(scope.kind()).orElseThrow(), scope.key(), span);
    }

    /** With the day that a duty of the same report and months says, whatever rule the schedule goes by. */
    private Target target(ScopeKind kind, String key, Span span) {
        Optional<LocalDate> due = kind == ScopeKind.GRANT
                ? owed.stream()
                        .filter(one ->
                                one.number().equals(key) && months.of(one).equals(span))
                        .map(one -> one.period().due())
                        .min(LocalDate::compareTo)
                : Optional.empty();
        return new Target(kind, key, due);
    }

    private List<String> keys(Each each, Span span) {
        return switch (each) {
            case GRANT -> alive(span).stream().map(Alive::number).toList();
            case DONOR ->
                alive(span).stream().map(Alive::donor).distinct().sorted().toList();
            case STATE ->
                TreatyRows.states(handle).stream().map(ServedState::code).toList();
            case CENTRE ->
                handle.createQuery(
                                "SELECT code FROM office WHERE kind = 'centre' AND parent = :office AND status = 'open' ORDER BY code")
                        .bind("office", schedule.terms().office().code())
                        .mapTo(String.class)
                        .list();
        };
    }

    private record Alive(String number, String donor) {}

    private List<Alive> alive(Span span) {
        return RunningAgreements.inForce(
                        handle, AS_THE_PROGRAM, schedule.terms().office(), span.from(), span.to())
                .stream()
                .map(kept -> new Alive(kept.terms().number(), kept.terms().donor()))
                .filter(this::isMeant)
                .toList();
    }

    private boolean isMeant(Alive agreement) {
        List<String> audience = schedule.terms().audience();
        boolean addressed = audience.isEmpty() || audience.contains(agreement.donor());
        return addressed
                && schedule.terms()
                        .scope()
                        .map(scope -> Objects.equals(scope.key(), agreement.donor()))
                        .orElse(true);
    }
}
