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

    /** Why {@code entry e} was posted, but that an overlap was decided, which is no matter of an agreement's own money. */
    public static String cause(Scope scope) {
        return scope.engagement().isEmpty() ? "e.cause" : "CASE WHEN e.cause = 'overlap' THEN '' ELSE e.cause END";
    }

    /** Over {@code allocation p}. */
    public static String parts(Scope scope) {
        return scope.engagement().isEmpty() ? "" : " AND " + OWN;
    }

    /** Binds what {@link #entries} names. */
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
