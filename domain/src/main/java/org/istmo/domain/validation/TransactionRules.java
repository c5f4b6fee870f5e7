package org.istmo.domain.validation;

import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;

/** What every transaction is held against. A negative amount is sound: publishers correct a commitment that way. */
final class TransactionRules {

    private TransactionRules() {}

    static void judge(String path, DraftTransaction transaction, Findings findings) {
        CodeRules.must(
                Codelist.TRANSACTION_TYPE,
                transaction.type(),
                path + "transaction-type/@code",
                "unknown-transaction-type",
                findings);
        DateRules.within(transaction.date(), path + "transaction-date/@iso-date", findings);
        DateRules.within(transaction.valueDate(), path + "value/@value-date", findings);
        MoneyRules.fits(transaction.value(), path + "value", findings);
        MoneyRules.currency(transaction.currency(), path + "value/@currency", findings);
        TextRules.atMost(TextRules.REFERENCE_BYTES, transaction.reference(), path + "@ref", findings);
        party(path + "provider-org", transaction.provider(), findings);
        party(path + "receiver-org", transaction.receiver(), findings);
        if (!transaction.provider().equals(DraftParty.NOBODY)
                && transaction.provider().ref().isBlank()) {
            findings.note(path + "provider-org/@ref", "provider-without-ref", "The provider has no reference.");
        }
        ShareRules.judge(path, transaction.places(), transaction.sectors(), findings);
    }

    private static void party(String path, DraftParty party, Findings findings) {
        TextRules.atMost(TextRules.REFERENCE_BYTES, party.ref(), path + "/@ref", findings);
        TextRules.atMost(TextRules.NAME_BYTES, party.name(), path, findings);
    }
}
