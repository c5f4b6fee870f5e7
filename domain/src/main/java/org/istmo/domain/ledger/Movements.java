package org.istmo.domain.ledger;

import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.partner.Donors;
import org.jspecify.annotations.Nullable;

/** Reads the facts of transactions: which donor and agreement they name, and their own places and themes. */
class Movements {

    private final Donors donors;
    private final AgreementDonors agreements;
    private final Shares shares;

    Movements(Donors donors, AgreementDonors agreements, Shares shares) {
        this.donors = donors;
        this.agreements = agreements;
        this.shares = shares;
    }

    /** @param publisher whose references and sectors they are */
    Movement of(String way, String publisher, DraftTransaction transaction) {
        String donor = Movement.provided(transaction) ? provider(publisher, transaction.provider()) : null;
        return new Movement(
                way,
                transaction,
                donor,
                agreement(transaction),
                Shares.places(transaction.places()),
                shares.themes(publisher, transaction.sectors()));
    }

    private @Nullable String provider(String publisher, DraftParty provider) {
        return donors.named(publisher, provider.ref(), provider.name()).orElse(null);
    }

    private @Nullable Long agreement(DraftTransaction transaction) {
        String grant = transaction.grant();
        return grant == null || grant.isEmpty() ? null : agreements.numbered(grant);
    }
}
