package org.istmo.domain.ledger;

import java.util.Collection;
import java.util.function.Function;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.activity.Terms;
import org.jdbi.v3.core.Handle;

/** Decides what is not in consolidated figures: another agency's, a parent's, what came in twice, what stays inside the region. */
class Exclusions {

    private final Kin kin;
    private final MoneyBelow below;
    private final Region region;

    /** @param flush writes what was posted and waits, before it is read */
    Exclusions(Handle handle, Terms terms, AgreementDonors agreements, Runnable flush) {
        this.kin = new Kin(handle);
        this.below = new MoneyBelow(handle, kin, terms, agreements, flush);
        this.region = new Region(handle);
    }

    Kin kin() {
        return kin;
    }

    Region region() {
        return region;
    }

    /** Finds out at once which of the activities have no children, as most do. */
    void expect(Collection<Long> activities) {
        below.expect(activities);
    }

    /** Something was posted: what descendants report is asked anew. */
    void forget() {
        below.forget();
    }

    /** Why a payer's part is not in consolidated figures. */
    Function<Payer, LeftOut> of(ActivityTerms terms, Facts facts) {
        if (!terms.external() && below.reports(terms.id(), facts.type())) {
            return payer -> below.has(terms.id(), payer.money(facts.type())) ? LeftOut.PARENT : LeftOut.PARENT_APART;
        }
        LeftOut whole = whole(terms, facts);
        return payer -> whole;
    }

    private LeftOut whole(ActivityTerms terms, Facts facts) {
        if (terms.external()) {
            return LeftOut.EXTERNAL;
        }
        if (terms.sameMoney()) {
            return LeftOut.SAME_MONEY;
        }
        return region.keeps(facts, terms) ? LeftOut.TRANSFER : LeftOut.NOT;
    }
}
