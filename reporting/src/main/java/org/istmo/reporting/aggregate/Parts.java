package org.istmo.reporting.aggregate;

import java.util.List;

/** Where the parts of the ledger are read from, under one set of names: {@code k0…, on_day, left_out, money, parts}. */
interface Parts {

    /**
     * A query, in brackets.
     *
     * @param summed whether a key has hardly more than one row, so that summing them up in the database would save nothing
     */
    record Piece(String text, boolean summed) {}

    /**
     * Queries over the parts that a question is about, which have none in common.
     *
     * @param keys the dimensions that come out as {@code k0}, {@code k1} and so on; time comes out as {@code on_day}
     */
    List<Piece> select(Sql sql, Question question, List<Dimension> keys);

    /** A query, in brackets, over the same parts, but for those in dollars, with {@code currency} and {@code without_rate} alone. */
    String foreign(Sql sql, Question question);
}
