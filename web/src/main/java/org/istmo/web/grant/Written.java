package org.istmo.web.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what may be missing is written: as null. */
final class Written {

    private Written() {}

    static @Nullable String amount(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse(null);
    }

    static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
