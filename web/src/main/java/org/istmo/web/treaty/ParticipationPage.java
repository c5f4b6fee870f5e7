package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.domain.access.Role;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.ActStatus;
import org.istmo.domain.treaty.Instrument;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FormField;
import org.istmo.web.form.FormRow;

/** {@code /treaties/participation/{code}/{iso2}}: what a State is to a treaty, every version of it, and the form that confirms it with a source. */
@Named("participationPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ParticipationPage {

    /** What is known now. */
    static final String KNOWN = "org.istmo.participation.known";

    private SignedIn signedIn;
    private Participations participations;
    private Treaties treaties;
    private TreatySaid said;
    private ThingForm labels;
    private HttpServletRequest request;

    protected ParticipationPage() {}

    @Inject
    public ParticipationPage(
            SignedIn signedIn,
            Participations participations,
            Treaties treaties,
            TreatySaid said,
            ThingForm labels,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.participations = participations;
        this.treaties = treaties;
        this.said = said;
        this.labels = labels;
        this.request = request;
    }

    /** A version; {@code by} is empty of what was scraped. */
    public record VersionLine(String version, List<String> acts, String source, String sourceOn, String by) {}

    static String href(Participation known) {
        return ParticipationServlet.HERE + "/" + known.treaty() + "/" + known.state();
    }

    public String getHref() {
        return href(known());
    }

    public String getTreaty() {
        return known().treaty();
    }

    public String getState() {
        return treaties.states(scope()).stream()
                .filter(state -> state.code().equals(known().state()))
                .map(ServedState::name)
                .map(said::in)
                .findFirst()
                .orElse(known().state());
    }

    public String getTitle() {
        return said.reading().say("treaties.participation.of", getState(), getTreaty());
    }

    public String getNote() {
        return said.in(ParticipationView.of(known()).note());
    }

    public boolean isConfirmed() {
        return known().confirmed();
    }

    public List<String> getActs() {
        return known().acts().stream().map(said::act).toList();
    }

    /** Paragraphs, in the words in which they were said. */
    public List<String> getReservations() {
        return said.in(known().reservations())
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    public String getReservationsNote() {
        return said.in(ParticipationView.of(known()).reservationsNote());
    }

    /** Whether the reader confirms. */
    public boolean isConfirming() {
        return signedIn.reader().is(Role.TREATY);
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledParticipation.of(known());
    }

    /** What is asked of each instrument. */
    public List<FormRow> getInstruments() {
        Treaty treaty = treaties.one(scope(), known().treaty());
        return treaty.instruments().stream()
                .map(instrument -> row(instrument, treaty.instruments().size() > 1))
                .toList();
    }

    private FormRow row(Instrument instrument, boolean several) {
        FilledForm form = getForm();
        List<FormField> fields = new ArrayList<>();
        for (String field : FilledParticipation.OF_AN_INSTRUMENT) {
            String name = FilledParticipation.name(field, instrument.code());
            String label = said.reading().say("treaties.participation." + field);
            fields.add(
                    switch (field) {
                        case FilledParticipation.STATUS -> FormField.chosen(form, name, label, statuses());
                        case FilledParticipation.CONSENT -> FormField.chosen(form, name, label, consents(several));
                        default -> FormField.of(form, name, label, FormField.DATE);
                    });
        }
        return new FormRow(
                said.in(instrument.title()) + " (" + instrument.code() + ")",
                FilledParticipation.name("instrument", instrument.code()),
                instrument.code(),
                fields);
    }

    private List<Choice> statuses() {
        return Stream.concat(
                        Stream.of(new Choice("", said.reading().say("form.choose"))),
                        Stream.of(ActStatus.PARTY, ActStatus.SIGNATORY, ActStatus.NOT_PARTY)
                                .map(status -> new Choice(status.word(), said.both("act." + status.word()))))
                .toList();
    }

    private List<Choice> consents(boolean several) {
        return Stream.concat(
                        Stream.of(new Choice("", said.reading().say("treaties.participation.noConsent"))),
                        Stream.concat(
                                        Participation.CONSENTS.stream(),
                                        several ? Stream.of(Participation.BY_PROTOCOL) : Stream.empty())
                                .map(word -> new Choice(word, said.both("consent." + word))))
                .toList();
    }

    public String getEnglishLabel() {
        return labels.inLanguage(said.reading().say("treaties.participation.reservations"), "en");
    }

    public String getSpanishLabel() {
        return labels.inLanguage(said.reading().say("treaties.participation.reservations"), "es");
    }

    /** Newest first. */
    public List<VersionLine> getHistory() {
        return participations.history(scope(), known().treaty(), known().state()).stream()
                .map(this::line)
                .toList();
    }

    private VersionLine line(Participation version) {
        return new VersionLine(
                String.valueOf(version.version()),
                version.acts().stream().map(said::act).toList(),
                version.source() == null ? "" : version.source(),
                version.sourceOn() == null ? "" : said.reading().day(version.sourceOn()),
                version.recordedBy() == null || version.recordedAt() == null
                        ? ""
                        : said.reading()
                                .say("treaties.cell.by", version.recordedBy(), said.moment(version.recordedAt())));
    }

    public String getDone() {
        return "confirmed".equals(request.getParameter("done"))
                        && request.getMethod().equals("GET")
                ? said.reading().say("treaties.participation.done", 1)
                : "";
    }

    private Participation known() {
        if (request.getAttribute(KNOWN) instanceof Participation known) {
            return known;
        }
        throw new Missing("participation");
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
