package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.activity.FundingShare;
import org.jspecify.annotations.Nullable;

/**
 * Whose money a transaction is, and with what weight. Donor and agreement belong to the transaction, the activity's are defaults; what names no
 * agreement is apportioned by the shares of funding, and what they leave over is not yet allocated ({@code rules.md} 4).
 */
record Payer(@Nullable String donor, @Nullable Long agreement, BigDecimal weight) {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    static List<Payer> of(Named named, ActivityTerms terms, AgreementDonors agreements) {
        if (named.agreement() != null) {
            String donor = agreements.donorOf(named.agreement());
            boolean anothers = named.provided() && !donor.equals(named.donor());
            if (!anothers) {
                return alone(donor, named.agreement());
            }
        }
        if (named.provided()) {
            return provider(named.donor(), terms, agreements);
        }
        return terms.funding().isEmpty() ? alone(terms.donor(), terms.agreement()) : shares(terms);
    }

    Money money(String type) {
        return new Money(type, donor, agreement);
    }

    /** Incoming money is its provider's, whatever agreement it names. Another donor's than the agreement's is not the agreement's, whatever activity it came to. */
    private static List<Payer> provider(@Nullable String donor, ActivityTerms terms, AgreementDonors agreements) {
        if (donor == null) {
            return alone(null, null);
        }
        List<Payer> its = terms.funding().stream()
                .filter(share ->
                        share.donor().equals(donor) && share.percentage().signum() > 0)
                .map(Payer::of)
                .toList();
        if (!its.isEmpty()) {
            return its;
        }
        Long agreement = terms.funding().isEmpty() ? terms.agreement() : null;
        boolean agreed = agreement != null && agreements.donorOf(agreement).equals(donor);
        return alone(donor, agreed ? agreement : null);
    }

    private static List<Payer> shares(ActivityTerms terms) {
        List<Payer> payers = new ArrayList<>();
        BigDecimal rest = WHOLE;
        for (FundingShare share : terms.funding()) {
            if (share.percentage().signum() > 0) {
                payers.add(of(share));
                rest = rest.subtract(share.percentage());
            }
        }
        if (rest.signum() > 0) {
            payers.add(new Payer(terms.donor(), null, rest));
        }
        return payers;
    }

    private static Payer of(FundingShare share) {
        return new Payer(share.donor(), share.agreement(), share.percentage());
    }

    private static List<Payer> alone(@Nullable String donor, @Nullable Long agreement) {
        return List.of(new Payer(donor, agreement, BigDecimal.ONE));
    }
}
