package org.istmo.domain.access;

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

    /** Everybody whose account is open, but donors, by name. */
    public List<Reader> colleagues() {
        Map<Long, Set<Role>> roles = new HashMap<>();
        handle.createQuery("SELECT account, role FROM account_role")
                .map((row, context) -> Map.entry(row.getLong(1), Role.of(row.getString(2))))
                .forEach(one -> roles.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                        .add(one.getValue()));
        Map<Long, Set<OfficeCode>> offices = new HashMap<>();
        handle.createQuery("SELECT account, office FROM account_office")
                .map((row, context) -> Map.entry(row.getLong(1), new OfficeCode(row.getString(2))))
                .forEach(one -> offices.computeIfAbsent(one.getKey(), first -> new HashSet<>())
                        .add(one.getValue()));
        return handle.createQuery(
                        "SELECT id, name, display_name FROM account WHERE enabled AND donor IS NULL ORDER BY name, id")
                .map((row, context) -> new Reader(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("display_name"),
                        roles.getOrDefault(row.getLong("id"), Set.of()),
                        offices.getOrDefault(row.getLong("id"), Set.of()),
                        Optional.empty(),
                        false,
                        Set.of(),
                        ""))
                .list();
    }
}
