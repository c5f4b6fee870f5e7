package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.field.Sent;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.order.AskedReport;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.istmo.reporting.order.Manner;
import org.istmo.reporting.order.OrderFaults;
import org.istmo.reporting.order.Orders;

/** Checks what was sent as a schedule: what it would order has to be an order that can be taken today. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ScheduleRules {

    private Orders orders;
    private Offices offices;
    private Agreements agreements;
    private Clock clock;

    protected ScheduleRules() {}

    @Inject
    public ScheduleRules(Orders orders, Offices offices, Agreements agreements, Clock clock) {
        this.orders = orders;
        this.offices = offices;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * @throws Invalid naming every field that cannot be taken
     * @throws Forbidden when the type is none that the reader orders for the office whose reports they would be
     */
    ScheduleTerms judge(Sent sent, Reader by) {
        SentSchedule form = new SentSchedule(sent);
        Optional<String> type = form.type();
        Optional<AskedScope> scope = form.scope();
        Optional<Each> each = form.each();
        AskedReport asked = asked(type, scope, form, aMonth());
        OrderFaults faults = new OrderFaults();
        Optional<Judged> judged =
                each.isPresent() ? burst(sent, asked, each.get(), faults, by) : single(sent, asked, faults, by);
        faults.fields().forEach(field -> put(sent, field));
        Preset period = form.period();
        duty(sent, period, each, scope);
        Optional<LocalDate> start = form.startsOn();
        OfficeCode office = judged.map(Judged::office).orElseGet(() -> new OfficeCode("NONE"));
        ScheduleTerms terms = new ScheduleTerms(
                form.name(),
                office,
                type.orElse(""),
                scope,
                each,
                period,
                form.yearStart(),
                form.rhythm(),
                form.zone(offices.zoneOf(office).orElse(ZoneOffset.UTC)),
                judged.map(Judged::languages).orElse(List.of()),
                judged.map(Judged::formats).orElse(List.of()),
                asked.audience().orElse(List.of()),
                form.recipients(),
                form.catchUp(),
                start,
                form.endsOn(start),
                form.remindDays());
        sent.mustBeSound();
        return terms;
    }

    /** The month before this one, anywhere: what can be ordered of it can be ordered of any other. */
    private Span aMonth() {
        return Preset.PREVIOUS_MONTH.around(
                LocalDate.now(clock.withZone(ZoneId.of("UTC"))).minusMonths(2), java.time.MonthDay.of(1, 1));
    }

    private static AskedReport asked(Optional<String> type, Optional<AskedScope> scope, SentSchedule form, Span span) {
        return new AskedReport(
                type,
                scope,
                Optional.of(span.from()),
                Optional.of(span.to()),
                form.words("languages"),
                form.words("formats"),
                form.words("audience"));
    }

    private record Judged(OfficeCode office, List<Language> languages, List<String> formats) {}

    private Optional<Judged> single(Sent sent, AskedReport asked, OrderFaults faults, Reader by) {
        if (asked.scope().isEmpty()) {
            sent.wrong("scope", "scope-missing", "Say what it is about, or of what it makes a draft each in perEach.");
        }
        if (asked.type().isEmpty() || asked.scope().isEmpty()) {
            return Optional.empty();
        }
        try {
            ReportOrder order = orders.order(asked, faults, by, "");
            return Optional.of(new Judged(order.office(), order.languages(), order.formats()));
        } catch (Invalid named) {
            // They are among the faults, with what else is wrong.
            return Optional.empty();
        }
    }

    private Optional<Judged> burst(Sent sent, AskedReport asked, Each each, OrderFaults faults, Reader by) {
        Optional<Manner> manner = orders.manner(asked, faults, by);
        if (manner.isEmpty()) {
            return Optional.empty();
        }
        ReportType type = manner.get().type();
        if (!type.scopes().contains(each.kind()) || each == Each.CENTRE && !orders.isAboutA(each.word(), type)) {
            sent.wrong("perEach", "unknown-scope", "A " + type.code() + " is not made of a " + each.word() + ".");
        }
        narrowed(sent, asked, each);
        if (each.isMoney()) {
            asked.audience().orElse(List.of()).stream()
                    .filter(donor -> !agreements.knowsDonor(donor))
                    .forEach(
                            donor -> faults.wrong("/audience", "unknown-audience", "There is no donor " + donor + "."));
        } else {
            orders.checkAddressees(manner.get(), asked.audience().orElse(List.of()), faults, by);
        }
        OfficeCode office = offices.mainOf(by.offices())
                .orElseThrow(() -> new Forbidden("no-office", "This account acts for no office."));
        by.mustActAs(manner.get().role(), office);
        return Optional.of(
                new Judged(office, manner.get().languages(), manner.get().formats()));
    }

    /** Beside perEach, a scope narrows agreements to a donor's. */
    private void narrowed(Sent sent, AskedReport asked, Each each) {
        asked.scope().ifPresent(scope -> {
            if (each != Each.GRANT || !scope.kind().equals(ScopeKind.DONOR.word())) {
                sent.wrong(
                        "scope", "two-scopes", "Beside perEach there is no scope, but a donor whose grants are meant.");
            } else if (!agreements.knowsDonor(scope.key())) {
                sent.wrong("scope", "unknown-donor", "There is no donor " + scope.key() + ".");
            }
        });
    }

    private static void duty(Sent sent, Preset period, Optional<Each> each, Optional<AskedScope> scope) {
        boolean grants = each.isPresent()
                ? each.get() == Each.GRANT
                : scope.filter(one -> one.kind().equals(ScopeKind.GRANT.word())).isPresent();
        if (period == Preset.DUTY && !grants) {
            sent.wrong("period", "no-duty", "Duties are an agreement's: it is about a grant, or perEach is grant.");
        }
    }

    private static void put(Sent sent, Invalid.Field field) {
        String[] steps = field.pointer().substring(1).split("/", -1);
        if (steps.length > 1 && steps[0].equals("scope")) {
            sent.within("scope").orElseThrow().wrong(steps[1], field.code(), field.detail());
        } else {
            sent.wrong(steps[0], field.code(), field.detail());
        }
    }
}
