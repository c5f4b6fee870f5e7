package org.istmo.domain.money;

import java.math.BigDecimal;
import java.util.Optional;

/** The balboa, which stands at par with the US dollar by law: no other rate of it can be loaded. The rates that come with the program hold it. */
final class LegalPar {

    static final String BALBOA = "PAB";

    /** As the source of the shipped rate names it. */
    static final String LAW = "Republic of Panama, Law 84 of 1904";

    private LegalPar() {}

    /** The source of a rate: the law, where a law sets it, whoever else may have named it; else the one that was named. */
    static String source(String currency, String named) {
        return currency.equals(BALBOA) ? LAW : named;
    }

    /** Why the currency cannot stand at so many units for a US dollar; empty when it can. */
    static Optional<String> broken(String currency, BigDecimal unitsPerUsd) {
        return currency.equals(BALBOA) && unitsPerUsd.compareTo(BigDecimal.ONE) != 0
                ? Optional.of("The balboa stands at par with the US dollar by law (" + LAW + "): its rate is 1, not "
                        + Decimals.plain(unitsPerUsd).toPlainString() + ".")
                : Optional.empty();
    }
}
