package org.istmo.reporting.tieout;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.sentence.Sentences;

/** Every check over one draft. Asks nobody anything: the same evidence gives the same exceptions. */
public final class TieOutChecks {

    private static final Sentences SENTENCES = Sentences.of("tie-out");

    private final Evidence evidence;
    private final FigureChecks figures;
    private final DocumentChecks documents;
    private final TextChecks texts;

    private TieOutChecks(Evidence evidence) {
        this.evidence = evidence;
        this.figures = new FigureChecks(evidence, SENTENCES);
        this.documents = new DocumentChecks(evidence, SENTENCES);
        this.texts = new TextChecks(evidence, SENTENCES);
    }

    /** @param snapshot SHA-256 of the draft's snapshot in hexadecimal */
    public static TieOut of(Evidence evidence, OffsetDateTime at, String snapshot) {
        TieOutChecks checks = new TieOutChecks(evidence);
        List<List<Untied>> found = new ArrayList<>();
        for (Check check : Check.values()) {
            found.add(checks.found(check));
        }
        return TieOut.of(at, snapshot, found);
    }

    private List<Untied> found(Check check) {
        return switch (check) {
            case LEDGER_SUMS -> figures.sums();
            case FACTS -> figures.facts();
            case LEDGER_MOVED -> figures.moved();
            case PARTS -> documents.parts();
            case LANGUAGES -> documents.languages();
            case OPENING -> figures.openings();
            case PLACEHOLDERS -> texts.placeholders();
            case NARRATIVE_FIGURES -> texts.figures();
            case NARRATIVE_TEXTS -> texts.sections();
            case RATES -> rates();
            case MONTHS -> months();
        };
    }

    private List<Untied> rates() {
        List<Untied> untied = new ArrayList<>();
        new TreeMap<>(evidence.circumstances().withoutRate())
                .forEach((currency, entries) -> untied.add(Untied.about(
                        Check.RATES,
                        Severity.WARNS,
                        currency + "|" + entries,
                        String.valueOf(entries),
                        SENTENCES.text(Check.RATES.word() + (entries == 1 ? ".one" : ""), currency, entries),
                        "/api/v1/rates/missing")));
        return untied;
    }

    private List<Untied> months() {
        return evidence.circumstances().open().stream()
                .map(office -> Untied.about(
                        Check.MONTHS,
                        Severity.WARNS,
                        office.code() + "|" + YearMonth.parse(office.month()),
                        null,
                        SENTENCES.text(Check.MONTHS.word(), office.name()),
                        "/api/v1/periods/" + office.code() + "/" + office.month() + "/checks"))
                .toList();
    }

    /** What a refusal is called. */
    public static Text refused() {
        return SENTENCES.text("refused");
    }

    /**
     * Why a report is refused, in a sentence.
     *
     * @param step {@code submit} or {@code issue}
     */
    public static Text refusal(String step, int blocks) {
        String key = "refused." + step;
        return blocks == 1 ? SENTENCES.text(key + ".one") : SENTENCES.text(key, blocks);
    }
}
