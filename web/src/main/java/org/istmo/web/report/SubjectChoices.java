package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.DonorNames;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ReportKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.schedule.Each;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.ChoiceGroup;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;

/** What a person may have reported: the types that are theirs to order, and what each can be about. A subject is sent as its kind and key, such as {@code grant:SINLEC23LA4018}. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SubjectChoices {

    /** The one key of the region. */
    private static final String WHOLE = "all";

    private SignedIn signedIn;
    private ReportKinds kinds;
    private Agreements agreements;
    private DonorNames donors;
    private Treaties treaties;
    private Reading reading;
    private final Once<List<Agreement>> all = Once.of(() -> agreements.all(scope()));

    protected SubjectChoices() {}

    @Inject
    public SubjectChoices(
            SignedIn signedIn,
            ReportKinds kinds,
            Agreements agreements,
            DonorNames donors,
            Treaties treaties,
            Reading reading) {
        this.signedIn = signedIn;
        this.kinds = kinds;
        this.agreements = agreements;
        this.donors = donors;
        this.treaties = treaties;
        this.reading = reading;
    }

    /** The types that the reader orders; none where they order nothing. */
    public List<Choice> types() {
        return ordered()
                .map(type -> new Choice(type.code(), type.title().in(reading.getLanguage())))
                .toList();
    }

    /**
     * To whoever orders no reports there is no form.
     *
     * @throws Missing when the reader is none who does
     */
    public void mustOrder() {
        if (!reader().isStaff() || types().isEmpty()) {
            throw Missing.notTheirs("page");
        }
    }

    /** The formats of any of those types. */
    public List<Choice> formats() {
        return ordered()
                .flatMap(type -> type.formats().stream())
                .distinct()
                .map(format -> new Choice(format, ReportLines.formatName(format)))
                .toList();
    }

    public List<Choice> languages() {
        return Stream.of("en", "es")
                .map(code -> new Choice(code, reading.say("language." + code)))
                .toList();
    }

    /** What one report is about, by kind, where any of the types can be about that. */
    public List<ChoiceGroup> subjects() {
        List<ScopeKind> known =
                ordered().flatMap(type -> type.scopes().stream()).distinct().toList();
        return Stream.of(ScopeKind.values())
                .filter(known::contains)
                .map(this::group)
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** Of what a burst makes a report each. */
    public ChoiceGroup each() {
        return new ChoiceGroup(
                reading.say("subject.each"),
                Stream.of(Each.values())
                        .map(each -> new Choice("each:" + each.word(), reading.say("subject.each." + each.word())))
                        .toList());
    }

    /** All donors that have an agreement, by name. */
    public List<Choice> donors() {
        Set<String> codes = all.get().stream().map(Agreement::donor).collect(Collectors.toSet());
        Map<String, String> names = donors.of(scope(), codes);
        return codes.stream()
                .map(code -> new Choice(code, names.containsKey(code) ? names.get(code) + " (" + code + ")" : code))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private ChoiceGroup group(ScopeKind kind) {
        List<Choice> choices = switch (kind) {
            case GRANT ->
                all.get().stream()
                        .filter(agreement -> reader().actsFor(agreement.office()))
                        .map(agreement -> choice(
                                kind, agreement.number(), agreement.number() + ": " + reading.in(agreement.title())))
                        .toList();
            case DONOR ->
                donors().stream()
                        .map(donor -> choice(kind, donor.value(), donor.label()))
                        .toList();
            case STATE ->
                treaties.states(scope()).stream()
                        .map(state -> choice(kind, state.code(), words(state.name())))
                        .toList();
            case TREATY ->
                treaties.all(scope()).stream()
                        .map(treaty -> choice(kind, treaty.code(), words(treaty.title())))
                        .toList();
            case OFFICE ->
                reader().offices().stream()
                        .map(OfficeCode::code)
                        .sorted()
                        .map(code -> choice(kind, code, code))
                        .toList();
            case REGION -> List.of(choice(kind, WHOLE, reading.say("about.region")));
        };
        return new ChoiceGroup(reading.say("subject." + kind.word()), choices);
    }

    private String words(Bilingual words) {
        Map<String, String> said = new TreeMap<>();
        Optional.ofNullable(words.en()).ifPresent(text -> said.put("en", text));
        Optional.ofNullable(words.es()).ifPresent(text -> said.put("es", text));
        return reading.in(said);
    }

    private static Choice choice(ScopeKind kind, String key, String label) {
        return new Choice(kind.word() + ":" + key, label);
    }

    private Stream<ReportType> ordered() {
        return kinds.types().stream()
                .filter(type -> kinds.of(type.code()).map(ReportKind::orderedBy).orElse(List.of()).stream()
                        .anyMatch(reader()::is));
    }

    private Reader reader() {
        return signedIn.reader();
    }

    private Scope scope() {
        return Scope.of(reader());
    }
}
