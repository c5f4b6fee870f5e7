package org.istmo.web.activity;

import java.util.List;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.money.Decimals;
import org.istmo.web.activity.ActivityView.ShareView;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of an activity, as it can be stated again.
 *
 * @param type code of IATI TransactionType
 * @param value in {@code currency}
 * @param countries empty where the activity's apply; weights, which need not add up to 100
 * @param themes as {@code countries}
 */
public record TransactionView(
        String type,
        String date,
        String value,
        String currency,
        String valueDate,
        @Nullable String reference,
        @Nullable String description,
        @Nullable Party provider,
        @Nullable Party receiver,
        @Nullable String document,
        @Nullable String grant,
        @Nullable String budgetLine,
        @Nullable String costCategory,
        List<ShareView> countries,
        List<ShareView> themes) {

    /** Who gave or got. */
    public record Party(String ref, String name, String activity) {

        static @Nullable Party of(DraftParty party) {
            return party.equals(DraftParty.NOBODY) ? null : new Party(party.ref(), party.name(), party.activity());
        }
    }

    static TransactionView of(DraftTransaction transaction) {
        return new TransactionView(
                transaction.type(),
                transaction.date().toString(),
                Decimals.plain(transaction.value()).toPlainString(),
                transaction.currency(),
                transaction.valueDate().toString(),
                ActivityView.filled(transaction.reference()),
                ActivityView.filled(transaction.description()),
                Party.of(transaction.provider()),
                Party.of(transaction.receiver()),
                ActivityView.filled(transaction.document()),
                transaction.grant(),
                ActivityView.filled(transaction.budgetLine()),
                transaction.costCategory(),
                ShareView.of(transaction.places()),
                ShareView.of(transaction.sectors()));
    }
}
