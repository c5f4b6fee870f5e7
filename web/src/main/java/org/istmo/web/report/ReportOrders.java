package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
public class ReportOrders {

    private ReportKinds kinds;
    private Agreements agreements;
    private Offices offices;
    private Treaties treaties;
    private Clock clock;

    protected ReportOrders() {}

    @Inject
    public ReportOrders(ReportKinds kinds, Agreements agreements, Offices offices, Treaties treaties, Clock clock) {
        this.kinds = kinds;
        this.agreements = agreements;
        this.offices = offices;
        this.treaties = treaties;
        this.clock = clock;
    }

    /**
     * @throws org.istmo.domain.problem.Invalid naming every field that cannot be taken
     * @throws Forbidden when the type is none that the reader orders for the office whose report it would be
     */
    ReportOrder order(JsonObject body, Reader reader, String idempotencyKey) {
        OrderForm form = new OrderForm(body);
        Optional<ReportType> type = form.text("type").flatMap(code -> type(form, code));
        Role role = role(reader, type);
        Optional<Subject> subject =
                type.flatMap(known -> form.scope().flatMap(scope -> subject(form, known, scope, reader)));
        Optional<LocalDate> from = form.day("from", false);
        Optional<LocalDate> to = form.day("to", true);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.wrong("/period/to", "before-from", "The period ends before it begins.");
        }
        from.filter(day -> day.isAfter(LocalDate.now(clock))
                        && type.filter(this::saysWhatWasKnown).isPresent())
                .ifPresent(day -> form.wrong(
                        "/period/from",
                        "not-begun",
                        "The report says what was known in its period, which does not begin before " + day + "."));
        List<Language> languages = type.map(known -> languages(form, known)).orElse(List.of());
        List<String> formats = type.map(known -> formats(form, known)).orElse(List.of());
        List<Audience> audience = type.flatMap(known -> subject.map(about -> audience(form, known, about, reader)))
                .orElse(List.of());
        form.mustBeSound();
        Subject about = subject.orElseThrow();
        OfficeCode office = about.office(reader, offices);
        reader.mustActAs(role, office);
        return new ReportOrder(
                type.orElseThrow().code(),
                about.kind(),
                about.key(),
                office,
                from.orElseThrow(),
                to.orElseThrow(),
                languages,
                formats,
                audience,
                idempotencyKey);
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

    private Optional<ReportType> type(OrderForm form, String code) {
        Optional<ReportType> type = kinds.of(code).map(ReportKind::type);
        if (type.isEmpty()) {
            form.wrong("/type", "unknown-type", "There is no report type " + code + ".");
        }
        return type;
    }

    private Optional<Subject> subject(OrderForm form, ReportType type, List<String> scope, Reader reader) {
        String pointer = "/scope/" + scope.get(0);
        Optional<ScopeKind> kind = ScopeKind.of(scope.get(0)).filter(type.scopes()::contains);
        if (kind.isEmpty()) {
            form.wrong(
                    pointer,
                    "unknown-scope",
                    "A " + type.code() + " is about one of "
                            + type.scopes().stream().map(ScopeKind::word).toList() + ".");
            return Optional.empty();
        }
        Optional<Subject> subject = subject(kind.get(), scope.get(1), type, reader);
        if (subject.isEmpty()) {
            form.wrong(
                    pointer,
                    "unknown-" + kind.get().word(),
                    "A " + type.code() + " is about no " + kind.get().word() + " " + scope.get(1) + ".");
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

    private static List<Language> languages(OrderForm form, ReportType type) {
        List<Language> languages = new ArrayList<>();
        for (String code : form.words(
                "languages", type.languages().stream().map(Language::code).toList())) {
            Optional<Language> language = Language.of(code).filter(type.languages()::contains);
            language.ifPresent(languages::add);
            if (language.isEmpty()) {
                form.wrong("/languages", "unknown-language", "A " + type.code() + " is not made in " + code + ".");
            }
        }
        return languages;
    }

    private static List<String> formats(OrderForm form, ReportType type) {
        List<String> formats = form.words("formats", type.formats());
        for (String format : formats) {
            if (!type.formats().contains(format)) {
                form.wrong("/formats", "unknown-format", "A " + type.code() + " is not made as " + format + ".");
            }
        }
        return formats;
    }

    /** What is about a donor's money goes to that donor and to nobody else; anything else to whom it names, or to nobody outside the offices. */
    private List<Audience> audience(OrderForm form, ReportType type, Subject subject, Reader reader) {
        Optional<String> donor = subject.donor();
        return donor.isPresent()
                ? theirs(form, subject, donor.get())
                : form.wordsIfAny("audience").stream()
                        .flatMap(addressee -> named(form, type, addressee, reader).stream())
                        .toList();
    }

    private static List<Audience> theirs(OrderForm form, Subject subject, String donor) {
        for (String addressee : form.words("audience", List.of(donor))) {
            boolean agreement = subject.kind() == ScopeKind.GRANT && addressee.equals(subject.key());
            if (!agreement && !addressee.equals(donor)) {
                form.wrong(
                        "/audience", "not-their-money", "A statement of " + donor + " is not for " + addressee + ".");
            }
        }
        return List.of(new Audience(donor, subject.row()));
    }

    /** A donor, with every agreement of it, or whoever sees one of its agreements. */
    private Optional<Audience> named(OrderForm form, ReportType type, String addressee, Reader reader) {
        if (!kinds.of(type.code()).orElseThrow().forDonors()) {
            form.wrong("/audience", "for-staff-only", "A " + type.code() + " stays inside the offices.");
            return Optional.empty();
        }
        if (agreements.knowsDonor(addressee)) {
            return Optional.of(new Audience(addressee, Audience.WHOLE_DONOR));
        }
        Optional<Audience> agreement = agreements
                .withNumber(Scope.of(reader), addressee)
                .map(known -> new Audience(known.donor(), known.id()));
        if (agreement.isEmpty()) {
            form.wrong("/audience", "unknown-audience", "There is no donor and no agreement " + addressee + ".");
        }
        return agreement;
    }
}
