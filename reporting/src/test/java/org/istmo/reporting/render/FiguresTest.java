package org.istmo.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Unit;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures english = in(Language.EN);
    private final Figures spanish = in(Language.ES);

    @Test
    void money_is_grouped_and_keeps_its_decimals() {
        assertEquals("1,234,567.80", english.money(amount("1234567.8")));
        assertEquals("1,234,567.80", spanish.money(amount("1234567.8")));
        assertEquals("0.123456", english.money(amount("0.123456")));
        assertEquals("12,345,678,901,234,567,890.12", english.money(amount("12345678901234567890.12")));
    }

    @Test
    void a_negative_amount_has_a_minus_sign() {
        assertEquals("-12.30", english.money(amount("-12.3")));
        assertEquals("-12.30", spanish.money(amount("-12.3")));
    }

    @Test
    void a_count_has_decimals_only_where_it_needs_them() {
        assertEquals("1,234", english.count(new BigDecimal("1234.000000")));
        assertEquals("1,234.5", spanish.count(new BigDecimal("1234.50")));
        assertEquals("5,000", spanish.count(5_000));
    }

    @Test
    void a_percentage_has_one_decimal_and_its_sign() {
        assertEquals("57.1\u00A0%", english.quantity(new BigDecimal("57.1"), Unit.Kind.PERCENT));
        assertEquals("100.0\u00A0%", spanish.percent(new BigDecimal("100")));
        assertEquals("-0.5\u00A0%", spanish.percent(new BigDecimal("-0.5")));
    }

    @Test
    void a_rate_keeps_up_to_ten_decimals() {
        assertEquals("17.25", english.quantity(new BigDecimal("17.2500000000"), Unit.Kind.RATE));
        assertEquals("0.0000000001", english.rate(new BigDecimal("0.0000000001")));
    }

    @Test
    void a_missing_rate_is_never_a_zero() {
        assertEquals("no rate", english.money(null));
        assertEquals("sin tipo de cambio", spanish.money(null));
    }

    @Test
    void a_date_of_an_office_says_how_far_its_zone_is_from_that_of_moments() {
        LocalDate day = LocalDate.of(2026, 11, 29);
        assertEquals("29 November 2026 (UTC−06:00)", english.zonedDate(day, "America/Mexico_City"));
        assertEquals("29 de noviembre de 2026 (UTC−05:00)", spanish.zonedDate(day, "America/Panama"));
        assertEquals("29 November 2026 (UTC)", english.zonedDate(day, "UTC"));
        assertEquals("29 November 2026", english.zonedDate(day, null));
        assertEquals("30 November 2026, 00:14 UTC", english.moment(Instant.parse("2026-11-30T00:14:00Z")));
    }

    @Test
    void a_date_reads_as_its_reader_writes_it() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertEquals("1 March 2026", english.longDate(day));
        assertEquals("1 de marzo de 2026", spanish.longDate(day));
        assertEquals("", english.date(null));
    }

    @Test
    void a_quarter_reads_as_its_reader_writes_it() {
        assertEquals("2023 Q1", english.quarter("2023-Q1"));
        assertEquals("2023 T1", spanish.quarter("2023-Q1"));
    }

    private static Figures in(Language language) {
        return new Figures(language, Labels.of("donor-statement", language));
    }

    private static Amount amount(String value) {
        return new Amount("expenditure.MXN", new BigDecimal(value), "MXN");
    }
}
