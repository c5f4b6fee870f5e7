package org.istmo.domain.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which counts of people are not told in what leaves the office: those from 1 to {@value #LARGEST}, and with them what would reveal them. Counts stand in a
 * table with the totals of its rows and columns; whoever sees all but one of a row and its total knows the one. So in every row and column that holds
 * something suppressed either the total is suppressed as well, or two counts at least that come to more than {@value #LARGEST}.
 */
public final class SmallCounts {

    /** The largest count that is not told; nobody at all is told. */
    public static final int LARGEST = 4;

    private final long[][] counts;
    private final boolean[][] hidden;

    private SmallCounts(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts[0].length];
    }

    /** A place in the table: the row and column after the last stand for the totals. */
    private record Place(int row, int column) {}

    /**
     * Whether each count is not told.
     *
     * @param counts by row and column, without totals: as many in every row, one at least
     * @return one row and one column more: the last are the totals, and their corner the grand total
     */
    public static boolean[][] hidden(long[][] counts) {
        SmallCounts table = new SmallCounts(withTotals(counts));
        table.small();
        while (table.oneMore()) {
            // Until nothing reveals anything; at the latest when everything is suppressed.
        }
        return table.hidden;
    }

    private static long[][] withTotals(long[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        long[][] all = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all[row][column] = counts[row][column];
                all[row][columns] += counts[row][column];
                all[rows][column] += counts[row][column];
                all[rows][columns] += counts[row][column];
            }
        }
        return all;
    }

    private void small() {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                hidden[row][column] = counts[row][column] > 0 && counts[row][column] <= LARGEST;
            }
        }
    }

    private boolean oneMore() {
        for (int row = 0; row < counts.length; row++) {
            if (oneMore(inRow(row))) {
                return true;
            }
        }
        for (int column = 0; column < counts[0].length; column++) {
            if (oneMore(inColumn(column))) {
                return true;
            }
        }
        return false;
    }

    /** @param line its last place is the total of the others */
    private boolean oneMore(List<Place> line) {
        List<Place> parts = line.subList(0, line.size() - 1);
        Place total = line.get(line.size() - 1);
        List<Place> hiddenParts = parts.stream().filter(this::isHidden).toList();
        if (isSafe(hiddenParts, total)) {
            return false;
        }
        Place next = parts.stream()
                .filter(place -> !isHidden(place) && count(place) > 0)
                .min(Comparator.comparing(this::count))
                .orElse(total);
        hidden[next.row()][next.column()] = true;
        return true;
    }

    private boolean isSafe(List<Place> hiddenParts, Place total) {
        if (isHidden(total)) {
            return !hiddenParts.isEmpty() || count(total) == 0;
        }
        return hiddenParts.isEmpty()
                || (hiddenParts.size() > 1
                        && hiddenParts.stream().mapToLong(this::count).sum() > LARGEST);
    }

    private boolean isHidden(Place place) {
        return hidden[place.row()][place.column()];
    }

    private long count(Place place) {
        return counts[place.row()][place.column()];
    }

    private List<Place> inRow(int row) {
        List<Place> places = new ArrayList<>();
        for (int column = 0; column < counts[row].length; column++) {
            places.add(new Place(row, column));
        }
        return places;
    }

    private List<Place> inColumn(int column) {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            places.add(new Place(row, column));
        }
        return places;
    }
}
