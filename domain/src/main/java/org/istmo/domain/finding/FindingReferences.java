package org.istmo.domain.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Looks up what a finding refers to: its office, the owners of its recommendations, and what it rests on. What a donor's verifier is not engaged for is not there,
 * and an office that their agreements have nothing to do with is none to them.
 */
class FindingReferences {

    private final Handle handle;
    private final Scope scope;
    private final Reader by;
    private final List<Invalid.Field> wrong = new ArrayList<>();

    FindingReferences(Handle handle, Scope scope, Reader by) {
        this.handle = handle;
        this.scope = scope;
        this.by = by;
    }

    /**
     * The owners' accounts by their names.
     *
     * @throws Invalid naming every reference to what is not there
     */
    Map<String, Long> owners(FindingTerms terms) {
        String office = terms.office().code();
        if (count(
                        "SELECT count(*) FROM office o WHERE o.code = :code" + EngagedEntries.offices(scope),
                        Map.of("code", office))
                == 0) {
            // What else is wrong would say who acts for an office that is none to the reader.
            throw new Invalid("/office", "unknown-code", "There is no office " + office + ".");
        }
        there(terms.sample(), "sample", "audit_sample r", samples());
        there(terms.report(), "report", "report r", reports());
        terms.entry().ifPresent(entry -> ofTheOffice(entry, office));
        Map<String, Long> owners = new HashMap<>();
        int at = 0;
        for (Advice advice : terms.recommendations()) {
            String pointer = "/recommendations/" + at++ + "/owner";
            owner(advice.owner(), office)
                    .ifPresentOrElse(
                            account -> owners.put(advice.owner(), account),
                            () -> wrong.add(new Invalid.Field(
                                    pointer, "not-of-the-office", "No account of that name acts for " + office + ".")));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return owners;
    }

    private String samples() {
        return scope.engagement().isEmpty() ? "" : " AND r.drawn_by = " + by.account();
    }

    /** As a donor's verifier reads them. */
    private String reports() {
        return scope.engagement().isEmpty()
                ? ""
                : " AND r.status = 'issued' AND r.scope_kind = 'grant' AND r.scope_key IN (SELECT g.number FROM agreement g WHERE g.id IN (<engaged>))"
                        + " AND r.period_from >= :engagedFrom AND r.period_to <= :engagedTo";
    }

    /** Whether the account is a donor's verifier's. */
    boolean isVerifier(long account) {
        return handle.createQuery("SELECT count(*) FROM account_role r WHERE r.account = :id AND r.role = 'verifier'")
                        .bind("id", account)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private void there(Optional<Long> number, String name, String table, String condition) {
        number.filter(id ->
                        count("SELECT count(*) FROM " + table + " WHERE r.id = :id" + condition, Map.of("id", id)) == 0)
                .ifPresent(id ->
                        wrong.add(new Invalid.Field("/" + name, "not-found", "There is no " + name + " " + id + ".")));
    }

    private void ofTheOffice(long entry, String office) {
        if (count(
                        "SELECT count(*) FROM entry e WHERE e.id = :id AND e.office = :office"
                                + EngagedEntries.entries(scope),
                        Map.of("id", entry, "office", office))
                == 0) {
            wrong.add(new Invalid.Field("/entry", "not-found", office + " has no entry " + entry + "."));
        }
    }

    private Optional<Long> owner(String name, String office) {
        return handle.createQuery(
                        "SELECT a.id FROM account a JOIN account_office o ON o.account = a.id WHERE a.name = :name"
                                + " AND o.office = :office AND a.enabled" + ofTheOffices())
                .bind("name", name)
                .bind("office", office)
                .mapTo(Long.class)
                .findOne();
    }

    /** To a donor's verifier those who answer for the money, not whoever else acts for the office. */
    private String ofTheOffices() {
        return scope.engagement().isEmpty()
                ? ""
                : " AND EXISTS (SELECT 1 FROM account_role r WHERE r.account = a.id AND r.role IN ('officer', 'finance', 'head'))";
    }

    private long count(String text, Map<String, ?> bound) {
        Query query = handle.createQuery(text).bindMap(bound);
        scope.engagement().ifPresent(engaged -> {
            if (text.contains("<engaged>")) {
                EngagedEntries.bindAgreements(query, scope);
            }
            if (text.contains(":engagedFrom")) {
                query.bind("engagedFrom", engaged.from()).bind("engagedTo", engaged.to());
            }
        });
        return query.mapTo(Long.class).one();
    }
}
