package org.istmo.domain.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;

/**
 * A finding as an auditor writes it.
 *
 * @param office that it is about
 * @param criteria what should be
 * @param condition what is
 * @param cause why it is so
 * @param effect what comes of it, or may
 * @param sample number of the sample that it was found by
 * @param entry number of the ledger's entry that it is about
 * @param report number of the report that it is about
 */
public record FindingTerms(
        OfficeCode office,
        String title,
        String criteria,
        String condition,
        String cause,
        String effect,
        Risk risk,
        List<Advice> recommendations,
        Optional<Long> sample,
        Optional<Long> entry,
        Optional<Long> report) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 8_000;
    public static final int MOST_RECOMMENDATIONS = 50;

    public FindingTerms {
        recommendations = List.copyOf(recommendations);
    }

    /** The same with these recommendations. */
    FindingTerms with(List<Advice> advice) {
        return new FindingTerms(office, title, criteria, condition, cause, effect, risk, advice, sample, entry, report);
    }

    /**
     * A recommendation.
     *
     * @param owner the name that the one who answers for it signs in with
     * @param dueOn the last day on which it should be carried out
     */
    public record Advice(String text, String owner, LocalDate dueOn) {}
}
