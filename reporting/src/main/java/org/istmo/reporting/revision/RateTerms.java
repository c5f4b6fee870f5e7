package org.istmo.reporting.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The two figures that a rate is made of, by their keys. */
record RateTerms(String numerator, String denominator) {

    private record Term(String figure, String kind, String reference) {}

    /** Those of every rate of a report, by its key. */
    static Map<String, RateTerms> of(Handle handle, long report) {
        Map<String, List<Term>> terms = handle
                .createQuery(
                        "SELECT figure, kind, reference FROM lineage_fact WHERE report = :report AND counted IS NULL"
                                + " AND kind IN ('numerator', 'denominator') ORDER BY figure, ordinal")
                .bind("report", report)
                .map((row, context) ->
                        new Term(row.getString("figure"), row.getString("kind"), row.getString("reference")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Term::figure));
        Map<String, RateTerms> rates = new HashMap<>();
        terms.forEach((figure, its) -> reference(its, "numerator")
                .flatMap(above -> reference(its, "denominator").map(below -> new RateTerms(above, below)))
                .ifPresent(rate -> rates.put(figure, rate)));
        return rates;
    }

    private static Optional<String> reference(List<Term> terms, String kind) {
        return terms.stream()
                .filter(term -> term.kind().equals(kind))
                .map(Term::reference)
                .findFirst();
    }
}
