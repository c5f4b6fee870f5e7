package org.istmo.domain.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void what_is_large_enough_is_told_and_nobody_at_all_too() {
        assertEquals("[[false, false, false], [false, false, false], [false, false, false]]", hidden(new long[][] {
            {5, 0}, {7, 12}
        }));
    }

    @Test
    void a_small_count_takes_another_of_its_row_and_column_with_it() {
        boolean[][] hidden = SmallCounts.hidden(new long[][] {{3, 20}, {30, 40}});

        assertTrue(hidden[0][0] && hidden[0][1] && hidden[1][0] && hidden[1][1]);
        assertFalse(hidden[0][2] || hidden[2][0] || hidden[2][2]);
    }

    @Test
    void a_total_that_is_a_small_count_itself_is_not_told_either() {
        boolean[][] hidden = SmallCounts.hidden(new long[][] {{2, 0}, {10, 20}});

        assertTrue(hidden[0][0] && hidden[0][2]);
    }

    @Test
    void two_small_counts_whose_sum_is_small_take_a_third() {
        boolean[][] hidden = SmallCounts.hidden(new long[][] {{1, 1, 50}});

        assertTrue(hidden[0][2] || hidden[0][3]);
    }

    /** In no row or column can a suppressed count be reckoned from what is told. */
    @Test
    void nothing_that_is_told_gives_away_what_is_not() {
        Random random = new Random(7);
        for (int table = 0; table < 2_000; table++) {
            long[][] counts = new long[1 + random.nextInt(5)][1 + random.nextInt(4)];
            for (long[] row : counts) {
                Arrays.setAll(row, column -> random.nextInt(3) == 0 ? 0 : random.nextInt(12));
            }
            boolean[][] hidden = SmallCounts.hidden(counts);
            for (boolean[] row : hidden) {
                assertFalse(alone(row), () -> Arrays.deepToString(counts) + Arrays.deepToString(hidden));
            }
            for (int column = 0; column < hidden[0].length; column++) {
                boolean[] down = new boolean[hidden.length];
                for (int row = 0; row < down.length; row++) {
                    down[row] = hidden[row][column];
                }
                assertFalse(alone(down), () -> Arrays.deepToString(counts) + Arrays.deepToString(hidden));
            }
            small(counts, hidden);
        }
    }

    private static void small(long[][] counts, boolean[][] hidden) {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                assertTrue(
                        counts[row][column] == 0 || counts[row][column] > SmallCounts.LARGEST || hidden[row][column]);
            }
        }
    }

    private static boolean alone(boolean[] line) {
        int hidden = 0;
        for (boolean one : line) {
            hidden += one ? 1 : 0;
        }
        return hidden == 1;
    }

    private static String hidden(long[][] counts) {
        return Arrays.deepToString(SmallCounts.hidden(counts));
    }
}
