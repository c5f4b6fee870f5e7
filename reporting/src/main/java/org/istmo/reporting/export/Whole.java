package org.istmo.reporting.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry put together from its parts; one that is filled again and again, since there may be millions. */
final class Whole {

    private static final String SAME_MONEY = "same-money";

    private final Codes places = new Codes();
    private final Codes themes = new Codes();
    private final Codes donors = new Codes();
    private final Codes grants = new Codes();
    private final Codes marks = new Codes();
    private BigDecimal amount = BigDecimal.ZERO;
    private BigDecimal usd = BigDecimal.ZERO;
    private boolean converted = true;
    private boolean counted = true;
    private @Nullable Share taken;
    private @Nullable Share inFigures;
    private final Set<String> untold;

    /** @param untold marks that are not named */
    Whole(Set<String> untold) {
        this.untold = untold;
    }

    void clear() {
        places.clear();
        themes.clear();
        donors.clear();
        grants.clear();
        marks.clear();
        amount = BigDecimal.ZERO;
        usd = BigDecimal.ZERO;
        converted = true;
        counted = true;
        taken = null;
        inFigures = null;
    }

    /** @param counts the marks of what figures count */
    void add(SplitPart part, Optional<Share> share, List<String> counts) {
        places.add(part.place());
        themes.add(part.theme());
        donors.add(part.donor());
        grants.add(part.grant());
        if (!untold.contains(part.leftOut())) {
            marks.add(part.leftOut());
        }
        counted &= !part.leftOut().equals(SAME_MONEY);
        amount = amount.add(part.amount());
        converted &= part.usd() != null;
        usd = part.usd() == null ? usd : usd.add(part.usd());
        share.ifPresent(one -> {
            taken = plus(taken, one);
            inFigures = plus(inFigures, counts.contains(part.leftOut()) ? one : one.nothing());
        });
    }

    private static Share plus(@Nullable Share sum, Share share) {
        return sum == null ? share : sum.plus(share);
    }

    /** What figures by the same filter count of it; null when nothing of it is asked for. */
    @Nullable
    Share inFigures() {
        return inFigures;
    }

    /** What is asked for of it; null when that is nothing. */
    @Nullable
    Share taken() {
        return taken;
    }

    /** All parts that were added, in the entry's currency. */
    BigDecimal amount() {
        return amount;
    }

    /** US dollars of all parts; null when any has none, for want of a rate. */
    @Nullable
    BigDecimal usd() {
        return converted ? usd : null;
    }

    /** Whether no part was decided to repeat the same money. */
    boolean counted() {
        return counted;
    }

    @Nullable
    String places() {
        return places.cell();
    }

    @Nullable
    String themes() {
        return themes.cell();
    }

    @Nullable
    String donors() {
        return donors.cell();
    }

    @Nullable
    String grants() {
        return grants.cell();
    }

    @Nullable
    String marks() {
        return marks.cell();
    }
}
