package org.istmo.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.ChainedEntry;
import org.istmo.domain.audit.TrailReader;
import org.istmo.domain.audit.Verification;
import org.istmo.domain.audit.offline.Erasures;
import org.istmo.domain.audit.offline.Verdict;
import org.istmo.domain.problem.Missing;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /trail}: what was done, as far as it was looked for, and what the walk over the chain found where it was asked for. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class TrailPage {

    static final String VERIFICATION = "org.istmo.trail.verification";
    private static final SortedTable TABLE = new SortedTable(
            List.of("who", "what", "outcome", "from", "to"),
            List.of(
                    SortedColumn.falling("seq", "trail.column.seq"),
                    SortedColumn.rising("who", "trail.field.who"),
                    SortedColumn.rising("what", "trail.field.what"),
                    SortedColumn.rising("subject", "trail.field.subject"),
                    SortedColumn.rising("outcome", "trail.field.outcome")),
            50);

    private SignedIn signedIn;
    private TrailReader trail;
    private Reading reading;
    private Moments moments;
    private HttpServletRequest request;
    private @Nullable SortedPage<Line> listed;

    protected TrailPage() {}

    @Inject
    public TrailPage(
            SignedIn signedIn, TrailReader trail, Reading reading, Moments moments, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.trail = trail;
        this.reading = reading;
        this.moments = moments;
        this.request = request;
    }

    /** A field of the filter. */
    public record Field(String name, String label, String type, String value, String fault) {}

    /** An outcome to choose. */
    public record Option(String code, String label, boolean chosen) {}

    /**
     * An entry.
     *
     * @param who the account's name; what the chain has where that was erased
     * @param outcome a word of the trail
     */
    public record Line(
            long seq, String at, String who, String action, String subject, String outcome, String outcomeLabel) {}

    public List<Field> getFields() {
        return List.of(field("who", "text"), field("what", "text"), field("from", "date"), field("to", "date"));
    }

    public List<Option> getOutcomes() {
        List<Option> options = new ArrayList<>();
        for (String code : List.of("", AuditEvent.DONE, AuditEvent.REFUSED)) {
            options.add(new Option(code, outcome(code), typed("outcome").equals(code)));
        }
        return options;
    }

    /** Newest first unless somebody wants them otherwise; none while the filter is not sound. */
    public SortedPage<Line> getListed() {
        SortedPage<Line> some = listed;
        if (some == null) {
            Sorting sorting = TABLE.asked("/trail", request::getParameter);
            some = sorting.page(
                            query().faults().isEmpty()
                                    ? trail.slice(signedIn.reader(), query().filter(), sorting.slice())
                                    : List.<TrailReader.Told>of())
                    .map(this::line);
            listed = some;
        }
        return some;
    }

    public boolean isVerified() {
        return verification().isPresent();
    }

    /** Whether the chain is being walked. */
    public boolean isUnderway() {
        return walk().filter(TrailVerifying::isUnderway).isPresent();
    }

    /** Whether the walk ended before it had found anything. */
    public boolean isFailed() {
        return walk().filter(TrailVerifying::isFailed).isPresent();
    }

    /** How far the walk is, in a sentence. */
    public String getProgress() {
        return walk().map(one -> reading.say(
                        "trail.underway",
                        one.progress().walked(),
                        one.progress().all(),
                        moments.said(one.begun())))
                .orElse("");
    }

    /** In percent. */
    public int getDone() {
        return walk().map(one -> one.progress().percent()).orElse(0);
    }

    /** Whether nobody has to ask anybody. */
    public boolean isSound() {
        return verification()
                .map(Verification::verdict)
                .filter(verdict -> verdict == Verdict.INTACT || verdict == Verdict.ERASED)
                .isPresent();
    }

    /** The verdict in one sentence. */
    public String getVerdict() {
        return verification().map(this::verdict).orElse("");
    }

    private String verdict(Verification walked) {
        Erasures.Found erased = walked.erased();
        return switch (walked.verdict()) {
            case INTACT -> reading.say("trail.intact");
            case ERASED -> reading.say("trail.verdict.erased", erased.all(), erased.entries());
            case SUSPICIOUS -> reading.say("trail.verdict.suspicious", erased.untold(), erased.untoldEntries());
            case BENT -> reading.say("trail.broken");
        };
    }

    /** What more there is to say, a sentence each. */
    public List<String> getSentences() {
        return verification().map(this::sentences).orElse(List.of());
    }

    private List<String> sentences(Verification walked) {
        List<String> sentences = new ArrayList<>();
        walk().flatMap(TrailVerifying::ended)
                .ifPresent(ended -> sentences.add(reading.say("trail.verified", moments.said(ended))));
        sentences.add(reading.say("trail.walked", walked.entries(), walked.head()));
        Long broken = walked.firstBroken();
        if (broken != null) {
            sentences.add(reading.say("trail.firstBroken", broken));
        }
        if (!walked.brokenDays().isEmpty()) {
            sentences.add(reading.say(
                    "trail.brokenDays",
                    walked.brokenDays().stream().map(reading::day).collect(Collectors.joining("; "))));
        }
        if (walked.erased().all() > 0) {
            sentences.add(reading.say(
                    "trail.erased",
                    walked.erased().all(),
                    walked.erased().entries(),
                    walked.erased().untold()));
        }
        sentences.add(reading.say(walked.guarded() ? "trail.guarded" : "trail.unguarded"));
        return sentences;
    }

    private Line line(TrailReader.Told told) {
        ChainedEntry entry = told.entry();
        return new Line(
                entry.seq(),
                moments.said(Instant.parse(entry.at())),
                told.particulars().flatMap(TrailReader.Particulars::name).orElse(entry.actor()),
                entry.action(),
                entry.subject(),
                entry.outcome(),
                outcome(entry.outcome()));
    }

    private String outcome(String code) {
        return switch (code) {
            case "" -> reading.say("trail.outcome.any");
            case AuditEvent.DONE -> reading.say("trail.outcome.done");
            case AuditEvent.REFUSED -> reading.say("trail.outcome.refused");
            default -> code;
        };
    }

    private Field field(String name, String type) {
        String fault = query().faults().getOrDefault(name, "");
        return new Field(
                name,
                reading.say("trail.field." + name),
                type,
                typed(name),
                fault.isEmpty() ? "" : reading.say("ledgers.fault." + fault));
    }

    private String typed(String name) {
        return query().typed().getOrDefault(name, "");
    }

    private Optional<Verification> verification() {
        return walk().flatMap(TrailVerifying::found);
    }

    private Optional<TrailVerifying> walk() {
        return Optional.ofNullable((TrailVerifying) request.getAttribute(VERIFICATION));
    }

    private TrailQuery query() {
        return Optional.ofNullable((TrailQuery) request.getAttribute(TrailQuery.ATTRIBUTE))
                .orElseThrow(() -> new Missing("page"));
    }
}
