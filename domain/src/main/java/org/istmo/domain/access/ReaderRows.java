package org.istmo.domain.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** People with the rights that they have now, over one connection: who could take a step if they asked. */
public class ReaderRows {

    private final Handle handle;

    public ReaderRows(Handle handle) {
        this.handle = handle;
    }

    /** Everybody whose account is open, but donors and their verifiers, by name. */
    public List<Reader> colleagues() {
        return everybody().stream()
                .filter(reader -> reader.donor().isEmpty() && !reader.is(Role.VERIFIER))
                .toList();
    }

    /** Everybody whose account is open, by name. */
    public List<Reader> everybody() {
        Map<Long, Set<Role>> roles =
                byAccount("SELECT account, role FROM account_role", row -> Role.of(row.getString(2)));
        Map<Long, Set<OfficeCode>> offices =
                byAccount("SELECT account, office FROM account_office", row -> new OfficeCode(row.getString(2)));
        Map<Long, Set<Long>> agreements =
                byAccount("SELECT account, agreement FROM account_agreement", row -> row.getLong(2));
        return handle.createQuery(
                        "SELECT id, name, display_name, donor, whole_donor FROM account WHERE enabled ORDER BY name, id")
                .map((row, context) -> new Reader(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("display_name"),
                        roles.getOrDefault(row.getLong("id"), Set.of()),
                        offices.getOrDefault(row.getLong("id"), Set.of()),
                        Optional.ofNullable(row.getString("donor")),
                        row.getBoolean("whole_donor"),
                        agreements.getOrDefault(row.getLong("id"), Set.of()),
                        ""))
                .list();
    }

    /** What one column of a row holds. */
    @FunctionalInterface
    private interface Held<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<Long, Set<T>> byAccount(String sql, Held<T> held) {
        Map<Long, Set<T>> all = new HashMap<>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getLong(1), held.of(row)))
                .forEach(one -> all.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                        .add(one.getValue()));
        return all;
    }
}
