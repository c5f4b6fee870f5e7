package org.istmo.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Audience;
import org.istmo.reporting.archive.ReportOrder;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.jspecify.annotations.Nullable;

/** Checks an order against what there is: nothing is queued that could never be made, or that the wrong donor would see. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ReportOrders {

    private ReportKinds kinds;
    private Agreements agreements;
    private Offices offices;

    protected ReportOrders() {}

    @Inject
    public ReportOrders(ReportKinds kinds, Agreements agreements, Offices offices) {
        this.kinds = kinds;
        this.agreements = agreements;
        this.offices = offices;
    }

    /**
     * @throws org.istmo.domain.problem.Invalid naming every field that cannot be taken
     * @throws Forbidden when the reader is no officer of the office whose report it would be
     */
    ReportOrder order(JsonObject body, Reader reader, String idempotencyKey) {
        reader.mustBe(Role.OFFICER);
        OrderForm form = new OrderForm(body);
        Optional<ReportType> type = form.text("type").flatMap(code -> type(form, code));
        Optional<Subject> subject =
                type.flatMap(known -> form.scope().flatMap(scope -> subject(form, known, scope, reader)));
        Optional<LocalDate> from = form.day("from", false);
        Optional<LocalDate> to = form.day("to", true);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.wrong("/period/to", "before-from", "The period ends before it begins.");
        }
        List<Language> languages = type.map(known -> languages(form, known)).orElse(List.of());
        List<String> formats = type.map(known -> formats(form, known)).orElse(List.of());
        List<Audience> audience = subject.map(about -> audience(form, about)).orElse(List.of());
        form.mustBeSound();
        Subject about = subject.orElseThrow();
        OfficeCode office = about.office(reader, offices);
        reader.mustActAs(Role.OFFICER, office);
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

    /** What a report is about. */
    private record Subject(
            ScopeKind kind,
            String key,
            String donor,
            @Nullable Agreement agreement) {

        /** The agreement's office, or for a whole donor the one that the officer acts for. */
        OfficeCode office(Reader reader, Offices offices) {
            return agreement != null
                    ? agreement.office()
                    : offices.mainOf(reader.offices())
                            .orElseThrow(() -> new Forbidden("no-office", "This account acts for no office."));
        }

        long row() {
            return agreement == null ? Audience.WHOLE_DONOR : agreement.id();
        }
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
        String key = scope.get(1);
        Optional<ScopeKind> kind = ScopeKind.of(scope.get(0)).filter(type.scopes()::contains);
        if (kind.isEmpty()) {
            form.wrong(
                    pointer,
                    "unknown-scope",
                    "A " + type.code() + " is about one of "
                            + type.scopes().stream().map(ScopeKind::word).toList() + ".");
            return Optional.empty();
        }
        if (kind.get() == ScopeKind.GRANT) {
            Optional<Agreement> agreement = agreements.withNumber(Scope.of(reader), key);
            if (agreement.isEmpty()) {
                form.wrong(pointer, "unknown-grant", "There is no agreement " + key + ".");
            }
            return agreement.map(known -> new Subject(ScopeKind.GRANT, key, known.donor(), known));
        }
        if (!agreements.knowsDonor(key)) {
            form.wrong(pointer, "unknown-donor", "There is no donor " + key + ".");
            return Optional.empty();
        }
        return Optional.of(new Subject(ScopeKind.DONOR, key, key, null));
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

    /** A statement goes to the donor whose money it is, and to nobody else. */
    private static List<Audience> audience(OrderForm form, Subject subject) {
        for (String addressee : form.words("audience", List.of(subject.donor()))) {
            boolean agreement = subject.kind() == ScopeKind.GRANT && addressee.equals(subject.key());
            if (!agreement && !addressee.equals(subject.donor())) {
                form.wrong(
                        "/audience",
                        "not-their-money",
                        "A statement of " + subject.donor() + " is not for " + addressee + ".");
            }
        }
        return List.of(new Audience(subject.donor(), subject.row()));
    }
}
