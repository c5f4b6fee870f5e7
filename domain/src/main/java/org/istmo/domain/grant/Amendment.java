package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.sensitivity.Sensitivity;

/**
 * A change that donor and office signed.
 *
 * @param number unique within the agreement
 * @param amountChange what is added (or, below zero, taken off), in the agreement's currency
 * @param end the new last day
 * @param signedBy for whom it was signed
 * @param document the address of the signed document; empty when there is none
 * @param sensitivity who may follow that address
 * @param words by language, what it says
 */
public record Amendment(
        String number,
        LocalDate date,
        AmendmentKind kind,
        Optional<BigDecimal> amountChange,
        Optional<LocalDate> end,
        String signedBy,
        String document,
        Sensitivity sensitivity,
        Map<String, String> words) {

    public Amendment {
        words = Bilingual.kept(words);
        amountChange = amountChange.map(Decimals::plain);
    }

    /** The last day after amendments, in their order. */
    static LocalDate endAfter(LocalDate signed, List<Amendment> amendments) {
        LocalDate end = signed;
        for (Amendment amendment : amendments) {
            end = amendment.end().orElse(end);
        }
        return end;
    }
}
