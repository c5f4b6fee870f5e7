package org.istmo.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.grant.AmendmentKind;
import org.istmo.domain.grant.Charge;
import org.istmo.domain.grant.DutyCalendar;
import org.istmo.domain.grant.Frequency;
import org.istmo.domain.grant.KeptAgreement;
import org.istmo.domain.grant.SupportBase;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.DonorDesk;
import org.istmo.domain.partner.KeptDonor;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceList;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.unsent.KeptForms;
import org.jspecify.annotations.Nullable;

/** {@code /agreements/new} and {@code /agreements/{id}/edit}: what an agreement holds, and what can be chosen in it. */
@Named("agreementForm")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class AgreementFormPage {

    /** The agreement that is changed. */
    public static final String CHANGED = "org.istmo.agreement.changed";

    private static final String TEMPLATE = "template";
    private static final String VERSION = "version";
    private static final int MOST = 1_000;

    private SignedIn signedIn;
    private ReferenceData reference;
    private DonorDesk donors;
    private TemplateChoice templates;
    private KeptForms kept;
    private Reading reading;
    private Clock clock;
    private HttpServletRequest request;
    private final Once<FilledForm> form = Once.of(this::filled);
    private final Once<Optional<KeptForms.Kept>> begun = Once.of(this::begun);
    private final Once<List<Choice>> offered = Once.of(() -> templates.offered(reader()));

    protected AgreementFormPage() {}

    @Inject
    public AgreementFormPage(
            SignedIn signedIn,
            ReferenceData reference,
            DonorDesk donors,
            TemplateChoice templates,
            KeptForms kept,
            Reading reading,
            Clock clock,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reference = reference;
        this.donors = donors;
        this.templates = templates;
        this.kept = kept;
        this.reading = reading;
        this.clock = clock;
        this.request = request;
    }

    public boolean isNew() {
        return changed() == null;
    }

    public String getAction() {
        KeptAgreement stored = changed();
        return stored == null ? "/agreements/new" : "/agreements/" + stored.id() + "/edit";
    }

    public String getBack() {
        KeptAgreement stored = changed();
        return stored == null ? "/agreements" : "/agreements/" + stored.id();
    }

    public String getNumber() {
        KeptAgreement stored = changed();
        return stored == null ? "" : stored.terms().number();
    }

    public FilledForm getForm() {
        return form.get();
    }

    private FilledForm filled() {
        if (request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed) {
            return typed;
        }
        KeptAgreement stored = changed();
        return begun.get()
                .map(KeptForms.Kept::form)
                .orElseGet(() -> stored == null ? blank() : FilledAgreement.of(stored.terms(), stored.version()));
    }

    /** What the reader began and did not send; who chooses a template begins anew. */
    private Optional<KeptForms.Kept> begun() {
        boolean shown = request.getAttribute(FilledForm.ATTRIBUTE) == null
                && getTemplate().isEmpty();
        return shown ? kept.of(getAction()) : Optional.empty();
    }

    /** That it is begun and not sent, in a sentence; empty where it is not. */
    public String getBegun() {
        return begun.get().map(one -> reading.say("unsent.begun", one.at())).orElse("");
    }

    /** Whether somebody changed the agreement since the form was begun. */
    public boolean isOvertaken() {
        KeptAgreement stored = changed();
        return stored != null
                && begun.get()
                        .filter(one -> !one.form().value(VERSION).equals(Long.toString(stored.version())))
                        .isPresent();
    }

    /** A new one is told from the next by when it was begun. */
    private FilledForm blank() {
        Map<String, List<String>> values = new TreeMap<>();
        values.put(VERSION, List.of("new-" + clock.millis()));
        reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .findFirst()
                .ifPresent(office -> values.put("office", List.of(office)));
        values.put("status", List.of("active"));
        values.put("currency", List.of("USD"));
        templates.values(reader(), getTemplate()).ifPresent(values::putAll);
        return FilledForm.holding(values);
    }

    /** The code of the template that a new one begins with; empty where none is chosen. */
    public String getTemplate() {
        return Objects.requireNonNullElse(request.getParameter(TEMPLATE), "");
    }

    public List<Choice> getTemplates() {
        return offered.get();
    }

    public List<FilledRows.Row> getAmendments() {
        return rows(FilledAgreement.AMENDMENTS);
    }

    public List<FilledRows.Row> getInstalments() {
        return rows(FilledAgreement.INSTALMENTS);
    }

    public List<FilledRows.Row> getLines() {
        return rows(FilledAgreement.LINES);
    }

    public List<FilledRows.Row> getCharges() {
        return rows(FilledAgreement.CHARGES);
    }

    public List<FilledRows.Row> getDuties() {
        return rows(FilledAgreement.DUTIES);
    }

    private List<FilledRows.Row> rows(String list) {
        return FilledAgreement.rows(getForm(), list).rows();
    }

    public List<Choice> getDonors() {
        return donors.page(reader(), "", MOST).stream()
                .map(KeptDonor::donor)
                .map(donor -> new Choice(donor.code(), donor.name() + " (" + donor.code() + ")"))
                .toList();
    }

    public List<Choice> getStatuses() {
        return listed("agreement-statuses");
    }

    public List<Choice> getThemes() {
        return listed("themes");
    }

    public List<Choice> getFrameworks() {
        return listed("frameworks");
    }

    public List<Choice> getCategories() {
        return listed("cost-categories");
    }

    public List<Choice> getReports() {
        return listed("duty-reports");
    }

    public List<Choice> getOffices() {
        return reader().offices().stream()
                .map(OfficeCode::code)
                .sorted()
                .map(code -> new Choice(code, code))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(AmendmentKind.values())
                .map(kind -> new Choice(kind.word(), reading.say("room.amendment." + kind.word())))
                .toList();
    }

    public List<Choice> getLevels() {
        return Arrays.stream(Sensitivity.values())
                .map(level -> new Choice(level.word(), reading.say("grant.level." + level.word())))
                .toList();
    }

    public List<Choice> getBases() {
        return Arrays.stream(SupportBase.values())
                .map(base -> new Choice(base.word(), reading.say("room.support." + base.word())))
                .toList();
    }

    public List<Choice> getChargeKinds() {
        return List.of(
                new Choice(Charge.DIRECT, reading.say("grant.charge." + Charge.DIRECT)),
                new Choice(Charge.LEVY, reading.say("grant.charge." + Charge.LEVY)));
    }

    public List<Choice> getFrequencies() {
        return Arrays.stream(Frequency.values())
                .map(frequency -> new Choice(frequency.word(), reading.say("grant.frequency." + frequency.word())))
                .toList();
    }

    public List<Choice> getCalendars() {
        return Arrays.stream(DutyCalendar.values())
                .map(calendar -> new Choice(calendar.word(), reading.say("grant.calendar." + calendar.word())))
                .toList();
    }

    /** What is current of a list of reference data, in the list's own order. */
    private List<Choice> listed(String name) {
        ReferenceList list = ReferenceLists.named(name);
        return reference.page(reader(), list, 0, MOST).stream()
                .filter(one -> one.get(ReferenceList.RETIRED_ON) == null)
                .map(one -> choice(String.valueOf(one.get(ReferenceList.CODE)), one.get("name")))
                .toList();
    }

    private Choice choice(String code, @Nullable Object name) {
        if (!(name instanceof Bilingual words)) {
            return new Choice(code, name == null ? code : name + " (" + code + ")");
        }
        @Nullable String said = reading.getCode().equals("es") ? words.es() : words.en();
        return new Choice(code, said == null ? code : said);
    }

    private @Nullable KeptAgreement changed() {
        return request.getAttribute(CHANGED) instanceof KeptAgreement stored ? stored : null;
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
