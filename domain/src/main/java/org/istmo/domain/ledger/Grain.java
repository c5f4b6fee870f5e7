package org.istmo.domain.ledger;

import java.time.LocalDate;

/** The pieces of time that sums are kept for. */
public enum Grain {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Grain(int months) {
        this.months = months;
    }

    /** The first day of the piece that a day is in. */
    public LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }

    /** The first day of the first piece that begins on a day or after it. */
    public LocalDate firstFrom(LocalDate day) {
        LocalDate first = first(day);
        return first.equals(day) ? first : first.plusMonths(months);
    }

    /** The pieces that one of these is made of; months are made of months. */
    public Grain finer() {
        return this == YEAR ? QUARTER : MONTH;
    }
}
