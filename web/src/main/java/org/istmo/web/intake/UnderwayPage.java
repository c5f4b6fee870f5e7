package org.istmo.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Once;
import org.istmo.web.template.TemplateFiles;

/** {@code /imports/underway/{id}}: how far a file is that was brought, and what came of it where that is no receipt. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class UnderwayPage {

    /** Where a request keeps the file. */
    static final String FILE = "org.istmo.import.underway";

    private UnderwayWords words;
    private RefusalWords refusals;
    private TemplateFiles templates;
    private Reading reading;
    private HttpServletRequest request;
    private final Once<Optional<FileOutcome>> outcome =
            Once.of(() -> file().outcome().map(FileOutcome::read));

    protected UnderwayPage() {}

    @Inject
    public UnderwayPage(
            UnderwayWords words,
            RefusalWords refusals,
            TemplateFiles templates,
            Reading reading,
            HttpServletRequest request) {
        this.words = words;
        this.refusals = refusals;
        this.templates = templates;
        this.reading = reading;
        this.request = request;
    }

    /** Why something of a rehearsed file would be kept out. */
    public record WhyLine(int line, String identifier, String why) {}

    public UnderwayLine getFile() {
        return words.line(file());
    }

    /** What the file would come to, in a sentence; empty unless it was rehearsed. */
    public String getRehearsed() {
        return rehearsal()
                .map(done -> reading.say(
                        "import.rehearsed",
                        done.tally().accepted(),
                        done.tally().updated(),
                        done.tally().unchanged(),
                        done.tally().rejected()))
                .orElse("");
    }

    /** What would be kept out of it, as far as it is told. */
    public List<WhyLine> getWhy() {
        return rehearsal()
                .map(done -> done.reasons().stream().map(this::why).toList())
                .orElse(List.of());
    }

    private WhyLine why(Reason reason) {
        return new WhyLine(reason.line(), reason.identifier(), templates.why(reason, reading.getLanguage()));
    }

    /** Why nothing came of it, each reason once; empty unless it was refused. */
    public List<String> getRefused() {
        Optional<Refusal> refused = outcome.get().flatMap(FileOutcome::refusal);
        return refused.map(why -> SentFiles.faults(why, refusals, reading)).orElse(List.of());
    }

    private Optional<Rehearsal> rehearsal() {
        return outcome.get().flatMap(FileOutcome::rehearsal);
    }

    private FileUnderway file() {
        return Optional.ofNullable((FileUnderway) request.getAttribute(FILE)).orElseThrow(() -> new Missing("import"));
    }
}
