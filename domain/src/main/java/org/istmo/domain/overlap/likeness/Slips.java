package org.istmo.domain.overlap.likeness;

/** Words that differ by a slip of the keys, or as cognates do. */
final class Slips {

    private static final int SHORTEST = 5;
    private static final double LEAST = 0.74;

    private Slips() {}

    /** 0, or from about 0.75 upwards for words that begin alike and differ in few letters. */
    static double likeness(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        int shortest = Math.min(left.length(), right.length());
        if (shortest < SHORTEST || left.charAt(0) != right.charAt(0) || longest - shortest > 3) {
            return 0;
        }
        double likeness = 1 - (double) distance(left, right) / longest;
        return likeness >= LEAST ? likeness : 0;
    }

    /** Damerau and Levenshtein: letters left out, put in, mistaken, or two that changed places. */
    static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            steps[row][0] = row;
        }
        for (int column = 0; column <= right.length(); column++) {
            steps[0][column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            for (int column = 1; column <= right.length(); column++) {
                steps[row][column] = step(steps, left, right, row, column);
            }
        }
        return steps[left.length()][right.length()];
    }

    private static int step(int[][] steps, String left, String right, int row, int column) {
        int mistaken = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int least = Math.min(
                Math.min(steps[row - 1][column] + 1, steps[row][column - 1] + 1),
                steps[row - 1][column - 1] + mistaken);
        boolean swapped = row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
        return swapped ? Math.min(least, steps[row - 2][column - 2] + 1) : least;
    }
}
