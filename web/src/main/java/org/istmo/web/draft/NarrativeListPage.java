package org.istmo.web.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.grant.Agreement;
import org.istmo.domain.narrative.SectionText;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLine;

/** {@code /reports/{id}/narratives}: the sections that officers write for a report, and how far each is. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class NarrativeListPage {

    private ShownDraft shown;
    private ShownSection section;
    private Reading reading;

    protected NarrativeListPage() {}

    @Inject
    public NarrativeListPage(ShownDraft shown, ShownSection section, Reading reading) {
        this.shown = shown;
        this.section = section;
        this.reading = reading;
    }

    /**
     * An agreement with its sections.
     *
     * @param beginning whether the reader can begin those that are not written with the last texts
     */
    public record Group(long agreement, String title, boolean beginning, List<Line> lines) {}

    /** @param badge by which the state has its colour */
    public record Line(String href, String name, String badge, String state, String languages, String changed) {}

    public ReportLine getReport() {
        return shown.line();
    }

    public String getHref() {
        return shown.href();
    }

    public String getDone() {
        return shown.parameter("done")
                .filter("begun"::equals)
                .map(begun -> reading.say("narratives.begun"))
                .orElse("");
    }

    public List<Group> getGroups() {
        return shown.agreements().stream().map(this::group).toList();
    }

    private Group group(Agreement agreement) {
        List<SectionText> sections = section.of(agreement);
        return new Group(
                agreement.id(),
                agreement.number() + ": " + reading.in(agreement.title()),
                section.isWriting(agreement)
                        && sections.stream().anyMatch(one -> one.now() == null && one.last() != null),
                sections.stream().map(one -> line(agreement, one)).toList());
    }

    private Line line(Agreement agreement, SectionText one) {
        SectionText.Written now = one.now();
        String state = now == null ? "missing" : now.isFinal() ? "final" : "draft";
        return new Line(
                section.href(agreement, one.code()),
                in(one.name()),
                now == null ? "" : now.isFinal() ? "issued" : "draft",
                reading.say("narratives." + state),
                now == null ? "" : languages(now),
                now == null
                        ? ""
                        : reading.say(
                                "clearing.by",
                                now.changedBy(),
                                reading.moment(now.changedAt().atZoneSameInstant(ZoneId.of("UTC"))),
                                ""));
    }

    private String languages(SectionText.Written now) {
        return Stream.of("en", "es")
                .filter(language -> !(language.equals("en") ? now.en() : now.es()).isBlank())
                .map(language -> reading.say("language." + language))
                .collect(Collectors.joining(", "));
    }

    private String in(Bilingual words) {
        String said = reading.getLanguage() == Language.ES ? words.es() : words.en();
        return said == null ? "" : said;
    }
}
