package org.istmo.web.figures;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadParametersTest {

    private final ReadParameters read = new ReadParameters();

    @Test
    void codes_stand_between_commas_each_once() {
        assertEquals(List.of("GT", "MX"), read.codes("country", "GT, MX,GT"));
        assertDoesNotThrow(read::mustBeSound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GT,,MX", ",", "GT,", "  ", "a\u0000b"})
    void a_list_with_a_gap_is_refused(String list) {
        read.codes("country", list);

        assertEquals(List.of("?country"), pointers());
    }

    @Test
    void a_word_that_is_none_is_told_what_it_may_be() {
        read.word("sensitivity", "secret", List.of(Sensitivity.values()), Sensitivity::word);

        Invalid refused = assertThrows(Invalid.class, read::mustBeSound);
        assertEquals(
                "'secret' is not among what sensitivity may be: public, internal, confidential.",
                refused.fields().get(0).detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1949-12-31", "2100-12-31"})
    void a_range_takes_every_day_that_a_transaction_may_have(String day) {
        assertEquals(
                Optional.of(LocalDate.parse(day)),
                new ReadSpan(read, day, day, null).span().from());
        assertDoesNotThrow(read::mustBeSound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2101-01-01", "2023-02-30", "yesterday"})
    void a_range_takes_no_other_day(String day) {
        ReadSpan span = new ReadSpan(read, day, null, null);

        assertEquals(Optional.empty(), span.span().from());
        assertEquals(List.of("?from"), pointers());
    }

    private List<String> pointers() {
        return assertThrows(Invalid.class, read::mustBeSound).fields().stream()
                .map(Invalid.Field::pointer)
                .toList();
    }
}
