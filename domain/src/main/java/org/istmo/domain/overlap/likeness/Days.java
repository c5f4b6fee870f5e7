package org.istmo.domain.overlap.likeness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The dates of two activities beside each other, in days.
 *
 * @param known whether both have dates
 * @param starts how far the first days lie apart
 * @param ends how far the last days lie apart
 * @param overlap how many days they have in common
 * @param shorter how many days the shorter one takes
 * @param longer how many days the longer one takes
 * @param gap how many days lie between them; 0 when they overlap
 */
record Days(boolean known, long starts, long ends, long overlap, long shorter, long longer, long gap) {

    private static final Days UNKNOWN = new Days(false, 0, 0, 0, 0, 0, 0);

    static Days between(Sketch left, Sketch right) {
        @Nullable LocalDate leftFirst = left.firstDay();
        @Nullable LocalDate rightFirst = right.firstDay();
        @Nullable LocalDate leftLast = left.lastDay();
        @Nullable LocalDate rightLast = right.lastDay();
        if (leftFirst == null || rightFirst == null || leftLast == null || rightLast == null) {
            return UNKNOWN;
        }
        LocalDate from = leftFirst.isAfter(rightFirst) ? leftFirst : rightFirst;
        LocalDate to = leftLast.isBefore(rightLast) ? leftLast : rightLast;
        long overlap = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        long leftDays = ChronoUnit.DAYS.between(leftFirst, leftLast) + 1;
        long rightDays = ChronoUnit.DAYS.between(rightFirst, rightLast) + 1;
        return new Days(
                true,
                Math.abs(ChronoUnit.DAYS.between(leftFirst, rightFirst)),
                Math.abs(ChronoUnit.DAYS.between(leftLast, rightLast)),
                overlap,
                Math.min(leftDays, rightDays),
                Math.max(leftDays, rightDays),
                overlap > 0 ? 0 : ChronoUnit.DAYS.between(to, from));
    }

    /** Days apart weigh less for what takes a year than for what takes a day. */
    private double scale() {
        return 7 + Math.min(longer, 720) / 24.0;
    }

    /** From 1 to 0.4: what takes a year often begins with the year, and says little by it. */
    private double telling() {
        return 1 - 0.6 * Math.min(1, Math.max(0, longer - 31) / 300.0);
    }

    double near() {
        return known ? Math.exp(-starts / scale()) * telling() : 0.3;
    }

    double endsNear() {
        return known ? Math.exp(-ends / scale()) * telling() : 0.3;
    }

    double overlapShare() {
        return known ? (double) overlap / shorter * telling() : 0.3;
    }

    double sameLength() {
        return known ? (double) (shorter + 1) / (longer + 1) : 0.3;
    }

    double apart() {
        return known ? Math.min(1, gap / 21.0) : 0;
    }

    /** Whether they share days that are few: what takes a year often begins and ends with it. */
    boolean areOfOneEvent() {
        return known && overlap > 0 && longer <= 31;
    }

    /** Whether one has ended a while before the other begins, seen from how long they take: the next session, rather than a date that was put off. */
    boolean isAnotherTime() {
        return known && overlap == 0 && starts > longer + 1;
    }

    double far() {
        return known ? Math.min(1, Math.max(0, starts - 30) / (60 + longer / 4.0)) : 0;
    }
}
