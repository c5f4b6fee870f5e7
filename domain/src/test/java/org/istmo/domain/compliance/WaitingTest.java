package org.istmo.domain.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void duty_comes_first_then_what_has_waited_longest_then_the_larger_sum() {
        List<Waiting> inOrder = List.of(
                waiting(Duty.HIGH_NEED, "2020-01-01", "0"),
                waiting(Duty.FOLLOW_UP, "2014-03-01", "0"),
                waiting(Duty.FOLLOW_UP, "2015-03-01", "9"),
                waiting(Duty.LOW_NEED, "2010-01-01", "0"),
                waiting(Duty.EVIDENCE, "2023-01-01", "5"),
                waiting(Duty.EVIDENCE, null, "7"),
                waiting(Duty.NEED_ON_RECORD, null, "12.00"),
                waiting(Duty.NEED_ON_RECORD, null, "10.00"));

        assertEquals(
                inOrder,
                Stream.of(7, 5, 3, 1, 6, 4, 2, 0).map(inOrder::get).sorted().toList());
    }

    private static Waiting waiting(Duty duty, @Nullable String since, String money) {
        return new Waiting(duty, since == null ? null : LocalDate.parse(since), new BigDecimal(money));
    }
}
