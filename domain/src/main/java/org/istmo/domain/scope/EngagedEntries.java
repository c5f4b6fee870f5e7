package org.istmo.domain.scope;

import java.util.List;
import org.istmo.domain.access.Engagement;
import org.jdbi.v3.core.statement.Query;

/**
 * Entries of the ledger as a scope leaves them: to a donor's verifier those that are dated within their engagement and have a part of one of their agreements,
 * and of those the parts that are; to anybody else all. Its conditions begin with {@code AND}.
 */
public final class EngagedEntries {

    private static final String OWN = "p.agreement IN (<engaged>)";

    private EngagedEntries() {}

    /** Over {@code entry e}. */
    public static String entries(Scope scope) {
        return scope.engagement().isEmpty()
                ? ""
                : " AND e.transaction_date >= :engagedFrom AND e.transaction_date <= :engagedTo"
                        + " AND EXISTS (SELECT 1 FROM allocation p WHERE p.entry = e.id AND " + OWN + ")";
    }

    /** What of the amount of {@code entry e} is shown, in its currency. */
    public static String amount(Scope scope) {
        return scope.engagement().isEmpty() ? "e.amount" : sum("amount");
    }

    /** The same in US dollars; null where no part has a rate. */
    public static String dollars(Scope scope) {
        return scope.engagement().isEmpty() ? "(SELECT SUM(p.usd) FROM allocation p WHERE p.entry = e.id)" : sum("usd");
    }

    private static String sum(String column) {
        return "(SELECT SUM(p." + column + ") FROM allocation p WHERE p.entry = e.id AND " + OWN + ")";
    }

    /**
     * What a donor's verifier is told for {@code overlap}: that one was decided is no matter of an agreement's own money, and a word that no other entry has
     * would say it.
     */
    public static final String OVERLAP_AS = "allocation";

    /** Why {@code entry e} was posted, as the scope is told. */
    public static String cause(Scope scope) {
        return scope.engagement().isEmpty()
                ? "e.cause"
                : "CASE WHEN e.cause = 'overlap' THEN '" + OVERLAP_AS + "' ELSE e.cause END";
    }

    /** Over {@code office o}: those that keep an agreement of the scope, or spent of it. */
    public static String offices(Scope scope) {
        return scope.engagement().isEmpty()
                ? ""
                : " AND (o.code IN (SELECT g.office FROM agreement g WHERE g.id IN (<engaged>)) OR EXISTS (SELECT 1 FROM entry e WHERE e.office = o.code"
                        + entries(scope) + "))";
    }

    /** Over {@code allocation p}. */
    public static String parts(Scope scope) {
        return scope.engagement().isEmpty() ? "" : " AND " + OWN;
    }

    /** Binds what {@link #entries} and {@link #offices} name. */
    public static Query bind(Query query, Scope scope) {
        scope.engagement()
                .ifPresent((Engagement engaged) -> bindAgreements(query, scope)
                        .bind("engagedFrom", engaged.from())
                        .bind("engagedTo", engaged.to()));
        return query;
    }

    /** Binds what {@link #parts} names. */
    public static Query bindAgreements(Query query, Scope scope) {
        return scope.engagement().isEmpty() ? query : query.bindList("engaged", own(scope));
    }

    /** The agreements' numbers; one that no agreement has where there are none. */
    private static List<Long> own(Scope scope) {
        return scope.agreements().isEmpty() ? List.of(-1L) : List.copyOf(scope.agreements());
    }
}
