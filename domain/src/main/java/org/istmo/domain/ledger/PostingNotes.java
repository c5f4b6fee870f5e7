package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.validation.Finding;

/** What is worth noting about an entry that was posted. */
final class PostingNotes {

    private PostingNotes() {}

    static List<Finding> of(Movement movement, Allocation allocation, ActivityTerms terms) {
        DraftTransaction transaction = movement.transaction();
        List<Finding> notes = new ArrayList<>();
        if (allocation.rate() == null && !Allocator.dollars(transaction.currency())) {
            notes.add(note(
                    transaction,
                    "value/@currency",
                    "missing-rate",
                    "There is no exchange rate of " + transaction.currency() + " that is effective on "
                            + transaction.date() + "."));
        }
        if (isAnotherDonors(movement, allocation, terms)) {
            notes.add(note(
                    transaction,
                    "provider-org/@ref",
                    "not-the-agreements-donor",
                    "The provider '" + transaction.provider().ref()
                            + "' is not the donor of the activity's agreement: the amount is not counted in it."));
        }
        return notes;
    }

    static Finding anotherWayIn(Movement movement) {
        return note(
                movement.transaction(),
                "",
                "another-way-in",
                "Transactions of this activity came in another way as well: the same money may stand twice.");
    }

    private static boolean isAnotherDonors(Movement movement, Allocation allocation, ActivityTerms terms) {
        String grant = movement.transaction().grant();
        boolean agreed = terms.agreement() != null || !terms.funding().isEmpty() || (grant != null && !grant.isEmpty());
        return Movement.provided(movement.transaction())
                && agreed
                && allocation.parts().stream().allMatch(part -> part.agreement() == null);
    }

    private static Finding note(DraftTransaction transaction, String pointer, String code, String detail) {
        return new Finding(Finding.Severity.NOTE, transaction.line(), pointer, code, detail);
    }
}
