package org.istmo.domain.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity holds beside its terms. Null wherever what came in says nothing of a section: then what was known before stays; an empty list
 * takes it away.
 *
 * @param counterparts whom it works with in the countries
 * @param participants whom it reached: counts only
 * @param partners IATI participating-org
 * @param results IATI result
 * @param documents IATI document-link
 * @param collaboration code of IATI CollaborationType; empty takes it away
 */
public record DraftContents(
        @Nullable List<DraftCounterpart> counterparts,
        @Nullable List<DraftParticipants> participants,
        @Nullable List<DraftPartner> partners,
        @Nullable List<DraftBudget> budgets,
        @Nullable List<DraftPlannedDisbursement> plannedDisbursements,
        @Nullable List<DraftResult> results,
        @Nullable List<DraftDocument> documents,
        @Nullable String collaboration) {

    /** Nothing is said. */
    public static final DraftContents NONE = new DraftContents(null, null, null, null, null, null, null, null);

    public DraftContents {
        counterparts = copy(counterparts);
        participants = copy(participants);
        partners = copy(partners);
        budgets = copy(budgets);
        plannedDisbursements = copy(plannedDisbursements);
        results = copy(results);
        documents = copy(documents);
    }

    /** Only whom an activity works with, whom it reached and who takes part in it, as a row says it. */
    public static DraftContents of(
            @Nullable List<DraftCounterpart> counterparts,
            @Nullable List<DraftParticipants> participants,
            @Nullable List<DraftPartner> partners) {
        return new DraftContents(counterparts, participants, partners, null, null, null, null, null);
    }

    /** The same with other documents. */
    public DraftContents with(List<DraftDocument> others) {
        return new DraftContents(
                counterparts, participants, partners, budgets, plannedDisbursements, results, others, collaboration);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
