package org.istmo.domain.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;

/** Looks up what a finding refers to: its office, the owners of its recommendations, and what it rests on. */
class FindingReferences {

    private final Handle handle;
    private final List<Invalid.Field> wrong = new ArrayList<>();

    FindingReferences(Handle handle) {
        this.handle = handle;
    }

    /**
     * The owners' accounts by their names.
     *
     * @throws Invalid naming every reference to what is not there
     */
    Map<String, Long> owners(FindingTerms terms) {
        String office = terms.office().code();
        if (count("SELECT count(*) FROM office WHERE code = :code", Map.of("code", office)) == 0) {
            wrong.add(new Invalid.Field("/office", "unknown-code", "There is no office " + office + "."));
        }
        there(terms.sample(), "sample", "audit_sample");
        there(terms.report(), "report", "report");
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

    private void there(Optional<Long> number, String name, String table) {
        number.filter(id -> count("SELECT count(*) FROM " + table + " WHERE id = :id", Map.of("id", id)) == 0)
                .ifPresent(id ->
                        wrong.add(new Invalid.Field("/" + name, "not-found", "There is no " + name + " " + id + ".")));
    }

    private void ofTheOffice(long entry, String office) {
        if (count(
                        "SELECT count(*) FROM entry WHERE id = :id AND office = :office",
                        Map.of("id", entry, "office", office))
                == 0) {
            wrong.add(new Invalid.Field("/entry", "not-found", office + " has no entry " + entry + "."));
        }
    }

    private Optional<Long> owner(String name, String office) {
        return handle.createQuery(
                        "SELECT a.id FROM account a JOIN account_office o ON o.account = a.id WHERE a.name = :name"
                                + " AND o.office = :office AND a.enabled")
                .bind("name", name)
                .bind("office", office)
                .mapTo(Long.class)
                .findOne();
    }

    private long count(String text, Map<String, ?> bound) {
        return handle.createQuery(text).bindMap(bound).mapTo(Long.class).one();
    }
}
