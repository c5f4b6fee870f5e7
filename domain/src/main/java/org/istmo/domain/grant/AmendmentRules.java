package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Amendments in their order: each changes what its kind says, from what held before it. */
final class AmendmentRules {

    private AmendmentRules() {}

    static void check(AgreementTerms terms, Faults faults) {
        List<Amendment> amendments = terms.amendments();
        faults.duplicates(amendments.stream().map(Amendment::number).toList(), "/amendments", "/number");
        LocalDate signed = LocalDate.MIN;
        LocalDate end = terms.end();
        BigDecimal amount = terms.amount();
        for (int index = 0; index < amendments.size(); index++) {
            Amendment amendment = amendments.get(index);
            String at = "/amendments/" + index;
            faults.unless(
                    !amendment.date().isBefore(signed),
                    at + "/date",
                    "out-of-order",
                    "Amendments stand in the order they were signed in.");
            ofAmount(amendment, at, faults);
            ofEnd(amendment, end, at, faults);
            amount = amount.add(amendment.amountChange().orElse(BigDecimal.ZERO));
            faults.unless(
                    amount.signum() > 0 || terms.amount().signum() <= 0,
                    at + "/amountChange",
                    "out-of-range",
                    "It would leave " + amount.toPlainString() + " " + terms.currency() + ".");
            signed = amendment.date();
            end = amendment.end().orElse(end);
        }
    }

    private static void ofAmount(Amendment amendment, String at, Faults faults) {
        boolean changes = amendment.kind().changesAmount();
        BigDecimal change = amendment.amountChange().orElse(BigDecimal.ZERO);
        faults.unless(
                !changes || change.signum() != 0,
                at + "/amountChange",
                "missing",
                "An amendment of this kind changes the amount: by how much?");
        faults.unless(
                changes || amendment.amountChange().isEmpty(),
                at + "/amountChange",
                "not-of-this-kind",
                "An amendment of this kind leaves the amount as it is.");
    }

    private static void ofEnd(Amendment amendment, LocalDate before, String at, Faults faults) {
        boolean changes = amendment.kind().changesEnd();
        faults.unless(
                !changes || amendment.end().isPresent(),
                at + "/end",
                "missing",
                "An amendment of this kind moves the end: to which day?");
        faults.unless(
                changes || amendment.end().isEmpty(),
                at + "/end",
                "not-of-this-kind",
                "An amendment of this kind leaves the end as it is.");
        faults.unless(
                amendment.end().filter(end -> changes && !end.isAfter(before)).isEmpty(),
                at + "/end",
                "no-extension",
                "It has to be after " + before + ", which was the end until then.");
    }
}
