package org.istmo.domain.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT|1234.50|1234.50",
                "POINT|1,234,567.5|1234567.5",
                "POINT|(1,234.50)|-1234.50",
                "POINT|1234.50-|-1234.50",
                "POINT|-7|-7",
                "POINT|1,23|",
                "POINT|1.234,50|",
                "POINT|12 34|",
                "POINT|abc|",
                "POINT|=1+1|",
                "COMMA|1.234,50|1234.50",
                "COMMA|1 234,50|1234.50",
                "COMMA|-0,5|-0.5",
                "COMMA|1,234.50|"
            })
    void an_amount_is_read_in_the_mappings_style_and_in_no_other(DecimalStyle style, String text, BigDecimal amount) {
        assertEquals(Optional.ofNullable(amount), style.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO|2024-01-31|2024-01-31",
                "ISO|2024-01-31 00:00:00|2024-01-31",
                "ISO|31/01/2024|",
                "DAY_MONTH_YEAR|31/01/2024|2024-01-31",
                "DAY_MONTH_YEAR|3.4.2024|2024-04-03",
                "DAY_MONTH_YEAR|01/31/2024|",
                "DAY_MONTH_YEAR|31/02/2024|",
                "MONTH_DAY_YEAR|1/31/2024|2024-01-31",
                "COMPACT|20240131|2024-01-31",
                "COMPACT|2024-01-31|"
            })
    void a_date_is_read_in_the_mappings_style_and_in_no_other(DateStyle style, String text, LocalDate day) {
        assertEquals(Optional.ofNullable(day), style.parse(text));
    }
}
