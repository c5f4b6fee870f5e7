package org.istmo.domain.grant;

import java.util.List;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;

/** What a donor is shown of an agreement of theirs: the contract, without the office's notes and what is above the donor's level. */
final class DonorsCopy {

    private DonorsCopy() {}

    static KeptAgreement of(KeptAgreement kept, Scope scope) {
        if (scope.staff()) {
            return kept;
        }
        AgreementTerms terms = kept.terms();
        AgreementTerms shown = new AgreementTerms(
                terms.number(),
                terms.donor(),
                terms.office(),
                terms.title(),
                terms.start(),
                terms.end(),
                terms.currency(),
                terms.amount(),
                terms.status(),
                terms.earmarking(),
                terms.amendments().stream()
                        .map(amendment -> shown(amendment, scope.sensitivity()))
                        .toList(),
                terms.instalments(),
                terms.budgetLines(),
                terms.supportCost(),
                terms.charges(),
                terms.duties(),
                List.of(),
                "");
        long withheld = terms.amendments().stream()
                .filter(amendment -> hides(amendment, scope.sensitivity()))
                .count();
        return new KeptAgreement(kept.id(), kept.version(), shown, (int) withheld);
    }

    private static boolean hides(Amendment amendment, Sensitivity level) {
        return !amendment.document().isEmpty() && amendment.sensitivity().compareTo(level) > 0;
    }

    private static Amendment shown(Amendment amendment, Sensitivity level) {
        return hides(amendment, level)
                ? new Amendment(
                        amendment.number(),
                        amendment.date(),
                        amendment.kind(),
                        amendment.amountChange(),
                        amendment.end(),
                        amendment.signedBy(),
                        "",
                        amendment.sensitivity(),
                        amendment.words())
                : amendment;
    }
}
