package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.ReportedElsewhere;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.treaty.ArticleTexts;
import org.istmo.domain.treaty.Instrument;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.Participations;
import org.istmo.web.page.Once;

/** What stands around an assessment: the article's text, the State's part in the treaty, the same obligation elsewhere, and what was known before. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CellAroundPage {

    private ShownCell shown;
    private Assessments assessments;
    private Participations participations;
    private TreatySaid said;
    private final Once<List<String>> text = Once.of(this::text);
    private final Once<Participation> part = Once.of(this::read);
    private final Once<List<VersionLine>> versions = Once.of(this::versions);
    private final Once<List<ElsewhereLine>> elsewhere = Once.of(this::elsewhere);

    protected CellAroundPage() {}

    @Inject
    public CellAroundPage(ShownCell shown, Assessments assessments, Participations participations, TreatySaid said) {
        this.shown = shown;
        this.assessments = assessments;
        this.participations = participations;
        this.said = said;
    }

    /** @param href of its own page; {@code treaty}, {@code article} and {@code version} are what taking it over names */
    public record ElsewhereLine(
            String obligation,
            String from,
            String status,
            String source,
            String observations,
            String href,
            String treaty,
            String article,
            String version) {}

    /** @param shown whether the page shows this version */
    public record VersionLine(
            String version, String href, String status, String date, String source, String by, boolean shown) {}

    /** Paragraphs in English; none of an article that did not come with the server. */
    public List<String> getText() {
        return text.get();
    }

    private List<String> text() {
        return ArticleTexts.of(shown.article()).stream().flatMap(String::lines).toList();
    }

    public String getTextNote() {
        return said.both("text.note");
    }

    /** Where the depositary keeps the treaty's instruments. */
    public List<String> getDepositary() {
        return shown.treaty().instruments().stream()
                .map(Instrument::depositary)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the State is to each instrument of the treaty, in a sentence. */
    public List<String> getActs() {
        return participation().acts().stream().map(said::act).toList();
    }

    /** Its own page. */
    public String getParticipationHref() {
        return ParticipationPage.href(participation());
    }

    public String getParticipationNote() {
        return said.in(ParticipationView.of(participation()).note());
    }

    private Participation participation() {
        return part.get();
    }

    private Participation read() {
        return participations.one(
                shown.scope(), shown.cell().treaty(), shown.cell().state(), Optional.empty());
    }

    public List<ElsewhereLine> getElsewhere() {
        return elsewhere.get();
    }

    private List<ElsewhereLine> elsewhere() {
        return shown.reported().elsewhere().stream().map(this::line).toList();
    }

    private ElsewhereLine line(ReportedElsewhere elsewhere) {
        Assessment reported = elsewhere.reported();
        ElsewhereView view = ElsewhereView.of(elsewhere);
        return new ElsewhereLine(
                said.in(elsewhere.name()),
                said.in(view.from()),
                said.in(view.label()),
                source(reported),
                said.in(view.observations()),
                CellPages.of(reported.cell()),
                reported.cell().treaty(),
                reported.cell().article(),
                String.valueOf(reported.version()));
    }

    private String source(Assessment reported) {
        return said.reading()
                .say(
                        "treaties.cell.reportedIn",
                        reported.source(),
                        said.reading().day(reported.date()),
                        said.both("source." + reported.sourceStatus()));
    }

    /** Every version that the reader may know of, newest first; none where nothing was reported. */
    public List<VersionLine> getHistory() {
        return versions.get();
    }

    private List<VersionLine> versions() {
        try {
            return assessments.history(shown.reader(), shown.cell()).stream()
                    .map(this::line)
                    .toList();
        } catch (Missing nothing) {
            return List.of();
        }
    }

    private VersionLine line(Assessment version) {
        return new VersionLine(
                String.valueOf(version.version()),
                CellPages.of(version.cell()) + "?version=" + version.version(),
                said.both("status." + version.status()),
                said.reading().day(version.date()),
                version.source(),
                said.reading().say("treaties.cell.by", version.recordedBy(), said.moment(version.recordedAt())),
                shown.own().filter(own -> own.version() == version.version()).isPresent());
    }
}
