package org.istmo.web.treaty;

import java.util.List;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.MatrixCell;
import org.istmo.domain.compliance.TreatyMatrix;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.treaty.Assessability;
import org.jspecify.annotations.Nullable;

/**
 * A treaty's matrix as JSON.
 *
 * @param articles their numbers
 * @param currency of the money in the cells
 * @param withheld of how many cells the latest assessment is kept from the caller
 */
public record MatrixView(
        String treaty,
        List<String> states,
        List<String> articles,
        String currency,
        List<CellView> cells,
        long withheld) {

    /**
     * @param status as reported; null where nothing was
     * @param source of the assessment; null where there is none
     * @param evidence how many pieces
     * @param needs how many
     * @param gap whether there is a need that no activity answers
     */
    public record CellView(
            String state,
            String article,
            @Nullable String status,
            Bilingual label,
            @Nullable String source,
            @Nullable String sourceStatus,
            int evidence,
            long activities,
            String expenditure,
            String disbursement,
            int needs,
            boolean gap) {

        static CellView of(MatrixCell cell) {
            Assessment reported = cell.reported();
            String status = reported == null ? unreported(cell.article().assessability()) : reported.status();
            return new CellView(
                    cell.state(),
                    cell.article().article(),
                    status,
                    TreatyWords.both("status." + (status == null ? "unreported" : status)),
                    reported == null ? null : reported.source(),
                    reported == null ? null : reported.sourceStatus(),
                    cell.evidence(),
                    cell.activities(),
                    cell.expenditure().toPlainString(),
                    cell.disbursement().toPlainString(),
                    cell.needs(),
                    cell.gap());
        }

        /** What an article itself says, where nobody reported anything. */
        private static @Nullable String unreported(Assessability assessability) {
            return switch (assessability) {
                case ASSESSABLE -> null;
                case NO_REVIEW_MECHANISM -> "no-review-mechanism";
                case FINAL_CLAUSE -> "not-assessable";
            };
        }
    }

    static MatrixView of(TreatyMatrix matrix) {
        return new MatrixView(
                matrix.treaty(),
                matrix.states(),
                matrix.articles().stream().map(article -> article.article()).toList(),
                "USD",
                matrix.cells().stream().map(CellView::of).toList(),
                matrix.withheld());
    }
}
