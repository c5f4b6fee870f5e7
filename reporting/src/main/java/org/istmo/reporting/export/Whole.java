package org.istmo.reporting.export;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry put together from its parts; one that is filled again and again, since there may be millions. */
final class Whole {

    private static final String SAME_MONEY = "same-money";

    private final Codes places = new Codes();
    private final Codes themes = new Codes();
    private final Codes donors = new Codes();
    private final Codes grants = new Codes();
    private final Codes marks = new Codes();
    private BigDecimal usd = BigDecimal.ZERO;
    private boolean converted = true;
    private boolean counted = true;
    private @Nullable Share taken;

    void clear() {
        places.clear();
        themes.clear();
        donors.clear();
        grants.clear();
        marks.clear();
        usd = BigDecimal.ZERO;
        converted = true;
        counted = true;
        taken = null;
    }

    void add(SplitPart part, Optional<Share> share) {
        places.add(part.place());
        themes.add(part.theme());
        donors.add(part.donor());
        grants.add(part.grant());
        marks.add(part.leftOut());
        counted &= !part.leftOut().equals(SAME_MONEY);
        converted &= part.usd() != null;
        usd = part.usd() == null ? usd : usd.add(part.usd());
        share.ifPresent(this::take);
    }

    private void take(Share share) {
        taken = taken == null ? share : taken.plus(share);
    }

    /** What is asked for of it; null when that is nothing. */
    @Nullable
    Share taken() {
        return taken;
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
