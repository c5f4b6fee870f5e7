package org.istmo.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.istmo.reporting.aggregate.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2023-01, 2023-01, MONTH, 1",
        "2021-01, 2023-12, MONTH, 36",
        "2020-12, 2023-12, QUARTER, 13",
        "2014-01, 2023-12, QUARTER, 40",
        "2013-12, 2023-12, YEAR, 11"
    })
    void what_is_longer_is_told_in_longer_pieces(YearMonth first, YearMonth last, Dimension piece, int count) {
        Months months = new Months(first, last);

        assertEquals(piece, months.piece());
        assertEquals(count, months.pieces(piece).size());
    }

    @Test
    void pieces_are_called_as_answers_call_them() {
        Months months = new Months(YearMonth.parse("2022-11"), YearMonth.parse("2023-04"));

        assertEquals(
                List.of("2022-11", "2022-12", "2023-01", "2023-02", "2023-03", "2023-04"),
                months.pieces(Dimension.MONTH));
        assertEquals(List.of("2022-Q4", "2023-Q1", "2023-Q2"), months.pieces(Dimension.QUARTER));
        assertEquals(List.of("2022", "2023"), months.pieces(Dimension.YEAR));
    }
}
