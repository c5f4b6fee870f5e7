package org.istmo.domain.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rows of what publishers call donors. They are reference data, {@code donor-aliases}: one that a donor no longer lists is retired as an administrator
 * would retire it, never taken away, and comes back when somebody lists it again.
 */
final class DonorAliases {

    private DonorAliases() {}

    /** Whose an alias is; a retired one is nobody's. */
    static Optional<String> ownerOf(Handle handle, DonorAlias alias) {
        return handle.createQuery("SELECT donor FROM donor_alias WHERE reporting_org = :publisher AND ref = :ref"
                        + " AND retired_on IS NULL")
                .bind("publisher", alias.publisher())
                .bind("ref", alias.ref())
                .mapTo(String.class)
                .findOne();
    }

    /** By the codes of their donors, those that were not retired. */
    static Map<String, List<DonorAlias>> of(Handle handle, List<String> codes) {
        Map<String, List<DonorAlias>> aliases = new HashMap<>();
        if (!codes.isEmpty()) {
            handle.createQuery("SELECT donor, reporting_org, ref FROM donor_alias WHERE donor IN (<codes>)"
                            + " AND retired_on IS NULL ORDER BY reporting_org, ref")
                    .bindList("codes", codes)
                    .map((row, context) -> Map.entry(
                            row.getString("donor"),
                            new DonorAlias(row.getString("reporting_org"), row.getString("ref"))))
                    .forEach(row -> aliases.computeIfAbsent(row.getKey(), none -> new ArrayList<>())
                            .add(row.getValue()));
        }
        return aliases;
    }

    /** Makes these the donor's, and no others. What stays as it was keeps its version. */
    static void say(Handle handle, Donor donor) {
        List<DonorAlias> before = of(handle, List.of(donor.code())).getOrDefault(donor.code(), List.of());
        for (DonorAlias alias : before) {
            if (!donor.aliases().contains(alias)) {
                write(
                        handle,
                        "UPDATE donor_alias SET retired_on = CURRENT_DATE, version = version + 1"
                                + " WHERE reporting_org = :publisher AND ref = :ref AND donor = :code",
                        donor,
                        alias);
            }
        }
        for (DonorAlias alias : donor.aliases()) {
            if (!before.contains(alias)
                    && write(
                                    handle,
                                    "UPDATE donor_alias SET donor = :code, retired_on = NULL, version = version + 1"
                                            + " WHERE reporting_org = :publisher AND ref = :ref",
                                    donor,
                                    alias)
                            == 0) {
                write(
                        handle,
                        "INSERT INTO donor_alias (reporting_org, ref, donor) VALUES (:publisher, :ref, :code)",
                        donor,
                        alias);
            }
        }
    }

    private static int write(Handle handle, String sql, Donor donor, DonorAlias alias) {
        return handle.createUpdate(sql)
                .bind("code", donor.code())
                .bind("publisher", alias.publisher())
                .bind("ref", alias.ref())
                .execute();
    }
}
