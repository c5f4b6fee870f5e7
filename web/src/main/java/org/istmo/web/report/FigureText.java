package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** Values of figures as their reader writes numbers. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class FigureText {

    private Reading reading;

    protected FigureText() {}

    @Inject
    public FigureText(Reading reading) {
        this.reading = reading;
    }

    /**
     * A dash where there is none.
     *
     * @param unit a currency (ISO 4217), {@code %}, or anything else that needs no word
     */
    String said(@Nullable BigDecimal value, String unit) {
        if (value == null) {
            return "–";
        }
        if (unit.matches("[A-Z]{3}")) {
            return reading.money(value, unit);
        }
        return unit.equals("%") ? reading.number(value) + "\u00a0%" : reading.number(value);
    }
}
