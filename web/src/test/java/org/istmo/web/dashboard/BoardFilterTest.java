package org.istmo.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardFilterTest {

    private static final YearMonth LATEST = YearMonth.parse("2023-12");

    @ParameterizedTest
    @CsvSource({
        "'', '', 2023-01, 2023-12",
        "2022-05, '', 2022-05, 2023-12",
        "'', 2022-05, 2021-06, 2022-05",
        "2024-03, '', 2024-03, 2024-03",
        "2020-01, 2020-02, 2020-01, 2020-02"
    })
    void what_is_not_said_follows_from_the_latest_month(String from, String to, YearMonth first, YearMonth last) {
        assertEquals(new Months(first, last), filter(from, to).months(LATEST, 11));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-13, '', ?from no-month",
        "'', May, ?to no-month",
        "0001-01, '', ?from out-of-range",
        "2023-05, 2023-04, ?to before-from"
    })
    void what_is_no_range_is_said_at_its_field(String from, String to, String expected) {
        Invalid refused = assertThrows(Invalid.class, () -> filter(from, to).months(LATEST, 11));

        Invalid.Field field = refused.fields().get(0);
        assertEquals(expected, field.pointer() + " " + field.code());
    }

    @Test
    void only_the_fields_of_its_dashboard_are_looked_at() {
        BoardFilter filter = new BoardFilter(List.of("office"), Map.of("office", " ROPAN ", "donor", "X")::get);

        assertEquals(Map.of("office", "ROPAN"), filter.typed());
        assertEquals("", filter.value("donor"));
    }

    private static BoardFilter filter(String from, String to) {
        return new BoardFilter(List.of("from", "to"), Map.of("from", from, "to", to)::get);
    }
}
