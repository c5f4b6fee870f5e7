package org.istmo.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void a_hundred_in_three_gives_the_odd_cent_to_the_first() {
        assertEquals(
                List.of(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33")),
                split("100", "1", "1", "1"));
    }

    @Test
    void a_negative_amount_splits_as_its_positive_does() {
        assertEquals(
                List.of(new BigDecimal("-33.34"), new BigDecimal("-33.33"), new BigDecimal("-33.33")),
                split("-100", "1", "1", "1"));
    }

    @Test
    void a_part_without_weight_gets_nothing() {
        assertEquals(List.of(new BigDecimal("0.00"), new BigDecimal("10.25")), split("10.25", "0", "55.5"));
    }

    @Test
    void weights_of_nothing_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> split("1", "0", "0"));
    }

    @Test
    void whatever_the_weights_the_parts_add_up_to_the_amount() {
        Random random = new Random(20261124);
        for (int run = 0; run < 2_000; run++) {
            BigDecimal amount = new BigDecimal(new java.math.BigInteger(90, random), random.nextInt(7));
            List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(index -> new BigDecimal(1 + random.nextInt(1_000_000)).movePointLeft(random.nextInt(5)))
                    .toList();

            BigDecimal sum = LargestRemainder.split(amount, weights).stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            assertEquals(0, amount.compareTo(sum), () -> amount + " over " + weights);
        }
    }

    private static List<BigDecimal> split(String amount, String... weights) {
        return LargestRemainder.split(
                new BigDecimal(amount),
                java.util.Arrays.stream(weights).map(BigDecimal::new).toList());
    }
}
