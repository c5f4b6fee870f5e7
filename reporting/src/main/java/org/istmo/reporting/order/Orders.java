package org.istmo.reporting.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;

/** Checks an order against what there is: nothing is queued that could never be made, or that the wrong donor would see. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Orders {

    private ReportKinds kinds;
    private Agreements agreements;
    private Offices offices;
    private Treaties treaties;
    private Clock clock;

    protected Orders() {}

    @Inject
    public Orders(ReportKinds kinds, Agreements agreements, Offices offices, Treaties treaties, Clock clock) {
        this.kinds = kinds;
        this.agreements = agreements;
        this.offices = offices;
        this.treaties = treaties;
        this.clock = clock;
    }

    /**
     * @param faults what was found wrong in reading it; what is wrong with it beside that is added
     * @throws org.istmo.domain.problem.Invalid naming every field that cannot be taken
     * @throws Forbidden when the type is none that the reader orders for the office whose report it would be
     */
    public ReportOrder order(AskedReport asked, OrderFaults faults, Reader reader, String idempotencyKey) {
        Optional<ReportType> type = asked.type().flatMap(code -> type(faults, code));
        Role role = role(reader, type);
        Optional<Subject> subject =
                type.flatMap(known -> asked.scope().flatMap(scope -> subject(faults, known, scope, reader)));
        checkPeriod(asked, type, faults);
        List<Language> languages =
                type.map(known -> languages(faults, known, asked.languages())).orElse(List.of());
        List<String> formats =
                type.map(known -> formats(faults, known, asked.formats())).orElse(List.of());
        List<Audience> audience = type.flatMap(
                        known -> subject.map(about -> audience(faults, known, about, asked.audience(), reader)))
                .orElse(List.of());
        faults.mustBeSound();
        Subject about = subject.orElseThrow();
        OfficeCode office = about.office(reader, offices);
        reader.mustActAs(role, office);
        return new ReportOrder(
                type.orElseThrow().code(),
                about.kind(),
                about.key(),
                office,
                asked.from().orElseThrow(),
                asked.to().orElseThrow(),
                languages,
                formats,
                audience,
                idempotencyKey,
                Optional.empty());
    }

    /**
     * What is checked of an order whatever it is about: that the reader orders the type, and how it is made. What is wrong is added to the faults.
     *
     * @throws Forbidden when the type is none that the reader orders
     */
    public Optional<Manner> manner(AskedReport asked, OrderFaults faults, Reader reader) {
        Optional<ReportType> type = asked.type().flatMap(code -> type(faults, code));
        Role role = role(reader, type);
        return type.map(known -> new Manner(
                known, role, languages(faults, known, asked.languages()), formats(faults, known, asked.formats())));
    }

    /** Whether a report of that type is about such an office: {@code office} or {@code centre}. */
    public boolean isAboutA(String officeKind, ReportType type) {
        return kinds.of(type.code())
                .filter(kind -> kind.officeKind().equals(officeKind))
                .isPresent();
    }

    /** Finds an audience wrong that reports on what is nobody's own money cannot have. */
    public void checkAddressees(Manner manner, List<String> addressees, OrderFaults faults, Reader reader) {
        addressees.forEach(addressee -> named(faults, manner.type(), addressee, reader));
    }

    private void checkPeriod(AskedReport asked, Optional<ReportType> type, OrderFaults faults) {
        Optional<LocalDate> from = asked.from();
        Optional<LocalDate> to = asked.to();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.wrong("/period/to", "before-from", "The period ends before it begins.");
        }
        from.filter(day -> day.isAfter(LocalDate.now(clock))
                        && type.filter(this::saysWhatWasKnown).isPresent())
                .ifPresent(day -> faults.wrong(
                        "/period/from",
                        "not-begun",
                        "The report says what was known in its period, which does not begin before " + day + "."));
    }

    private boolean saysWhatWasKnown(ReportType type) {
        return kinds.of(type.code()).filter(ReportKind::saysWhatWasKnown).isPresent();
    }

    /** In which role the reader orders it; as an officer where nobody knows what it is. */
    private Role role(Reader reader, Optional<ReportType> type) {
        return type
                .flatMap(known -> kinds.of(known.code()))
                .map(ReportKind::orderedBy)
                .orElse(List.of(Role.OFFICER))
                .stream()
                .filter(reader::is)
                .findFirst()
                .orElseThrow(() -> new Forbidden("role-missing", "This account's roles do not allow it."));
    }

    private Optional<ReportType> type(OrderFaults faults, String code) {
        Optional<ReportType> type = kinds.of(code).map(ReportKind::type);
        if (type.isEmpty()) {
            faults.wrong("/type", "unknown-type", "There is no report type " + code + ".");
        }
        return type;
    }

    private Optional<Subject> subject(
            OrderFaults faults, ReportType type, AskedReport.AskedScope scope, Reader reader) {
        String pointer = "/scope/" + scope.kind();
        Optional<ScopeKind> kind = ScopeKind.of(scope.kind()).filter(type.scopes()::contains);
        if (kind.isEmpty()) {
            faults.wrong(
                    pointer,
                    "unknown-scope",
                    "A " + type.code() + " is about one of "
                            + type.scopes().stream().map(ScopeKind::word).toList() + ".");
            return Optional.empty();
        }
        Optional<Subject> subject = subject(kind.get(), scope.key(), type, reader);
        if (subject.isEmpty()) {
            faults.wrong(
                    pointer,
                    "unknown-" + kind.get().word(),
                    "A " + type.code() + " is about no " + kind.get().word() + " " + scope.key() + ".");
        }
        return subject;
    }

    private Optional<Subject> subject(ScopeKind kind, String key, ReportType type, Reader reader) {
        return switch (kind) {
            case GRANT -> agreements.withNumber(Scope.of(reader), key).map(agreement -> Subject.of(agreement, key));
            case DONOR -> agreements.knowsDonor(key) ? Optional.of(Subject.ofDonor(key)) : Optional.empty();
            case OFFICE ->
                offices.kindOf(key)
                        .filter(kinds.of(type.code()).orElseThrow().officeKind()::equals)
                        .map(known -> Subject.of(new OfficeCode(key)));
            case REGION -> key.equals(Subject.WHOLE_REGION) ? Optional.of(Subject.REGION) : Optional.empty();
            case STATE ->
                treaties.states(Scope.of(reader)).stream()
                        .map(ServedState::code)
                        .filter(key::equals)
                        .findFirst()
                        .map(Subject::ofState);
            case TREATY ->
                treaties.all(Scope.of(reader)).stream()
                        .map(Treaty::code)
                        .filter(key::equals)
                        .findFirst()
                        .map(Subject::ofTreaty);
        };
    }

    static List<Language> languages(OrderFaults faults, ReportType type, Optional<List<String>> asked) {
        List<Language> languages = new ArrayList<>();
        for (String code :
                asked.orElse(type.languages().stream().map(Language::code).toList())) {
            Optional<Language> language = Language.of(code).filter(type.languages()::contains);
            language.ifPresent(languages::add);
            if (language.isEmpty()) {
                faults.wrong("/languages", "unknown-language", "A " + type.code() + " is not made in " + code + ".");
            }
        }
        return languages;
    }

    static List<String> formats(OrderFaults faults, ReportType type, Optional<List<String>> asked) {
        List<String> formats = asked.orElse(type.formats());
        for (String format : formats) {
            if (!type.formats().contains(format)) {
                faults.wrong("/formats", "unknown-format", "A " + type.code() + " is not made as " + format + ".");
            }
        }
        return formats;
    }

    /** What is about a donor's money goes to that donor and to nobody else; anything else to whom it names, or to nobody outside the offices. */
    private List<Audience> audience(
            OrderFaults faults, ReportType type, Subject subject, Optional<List<String>> asked, Reader reader) {
        Optional<String> donor = subject.donor();
        return donor.isPresent()
                ? theirs(faults, subject, donor.get(), asked)
                : asked.orElse(List.of()).stream()
                        .flatMap(addressee -> named(faults, type, addressee, reader).stream())
                        .toList();
    }

    private static List<Audience> theirs(
            OrderFaults faults, Subject subject, String donor, Optional<List<String>> asked) {
        if (asked.filter(List::isEmpty).isPresent()) {
            faults.wrong("/audience", "not-a-list", "A statement of " + donor + " is for " + donor + ".");
        }
        for (String addressee : asked.orElse(List.of(donor))) {
            boolean agreement = subject.kind() == ScopeKind.GRANT && addressee.equals(subject.key());
            if (!agreement && !addressee.equals(donor)) {
                faults.wrong(
                        "/audience", "not-their-money", "A statement of " + donor + " is not for " + addressee + ".");
            }
        }
        return List.of(new Audience(donor, subject.row()));
    }

    /** A donor, with every agreement of it, or whoever sees one of its agreements. */
    private Optional<Audience> named(OrderFaults faults, ReportType type, String addressee, Reader reader) {
        if (!kinds.of(type.code()).orElseThrow().forDonors()) {
            faults.wrong("/audience", "for-staff-only", "A " + type.code() + " stays inside the offices.");
            return Optional.empty();
        }
        if (agreements.knowsDonor(addressee)) {
            return Optional.of(new Audience(addressee, Audience.WHOLE_DONOR));
        }
        Optional<Audience> agreement = agreements
                .withNumber(Scope.of(reader), addressee)
                .map(known -> new Audience(known.donor(), known.id()));
        if (agreement.isEmpty()) {
            faults.wrong("/audience", "unknown-audience", "There is no donor and no agreement " + addressee + ".");
        }
        return agreement;
    }
}
