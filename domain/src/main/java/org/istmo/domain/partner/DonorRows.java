package org.istmo.domain.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The rows of donors, written and read whole. */
final class DonorRows {

    private DonorRows() {}

    /** @return false when the code is there already */
    static boolean insert(Handle handle, Donor donor) {
        int rows = bound(
                        handle.createUpdate(
                                "INSERT INTO donor (code, name, name_es, type, fiscal_year_start, version) VALUES (:code, :name, :spanish,"
                                        + " CAST(:type AS VARCHAR(3)), CAST(:year AS VARCHAR(5)), 1) ON CONFLICT DO NOTHING"),
                        donor)
                .execute();
        if (rows > 0) {
            DonorAliases.say(handle, donor);
        }
        return rows > 0;
    }

    static void update(Handle handle, Donor donor) {
        bound(
                        handle.createUpdate(
                                "UPDATE donor SET name = :name, name_es = :spanish, type = CAST(:type AS VARCHAR(3)),"
                                        + " fiscal_year_start = CAST(:year AS VARCHAR(5)), version = version + 1 WHERE code = :code"),
                        donor)
                .execute();
        DonorAliases.say(handle, donor);
    }

    /**
     * @param query over all columns of {@code donor}, in the order wanted
     * @param account the one account whose name may be known; 0 for all
     */
    static List<KeptDonor> read(Handle handle, Query query, long account) {
        List<KeptDonor> bare = query.map((row, context) -> new KeptDonor(
                        new Donor(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("name_es"),
                                Optional.ofNullable(row.getString("type")),
                                Optional.ofNullable(row.getString("fiscal_year_start"))
                                        .map(FiscalYear::start),
                                List.of()),
                        row.getLong("version"),
                        List.of()))
                .list();
        List<String> codes = bare.stream().map(kept -> kept.donor().code()).toList();
        Map<String, List<DonorAlias>> aliases = DonorAliases.of(handle, codes);
        Map<String, List<String>> accounts = accounts(handle, codes, account);
        return bare.stream().map(kept -> whole(kept, aliases, accounts)).toList();
    }

    private static KeptDonor whole(
            KeptDonor kept, Map<String, List<DonorAlias>> aliases, Map<String, List<String>> accounts) {
        Donor donor = kept.donor();
        return new KeptDonor(
                new Donor(
                        donor.code(),
                        donor.name(),
                        donor.spanishName(),
                        donor.type(),
                        donor.fiscalYear(),
                        aliases.getOrDefault(donor.code(), List.of())),
                kept.version(),
                accounts.getOrDefault(donor.code(), List.of()));
    }

    private static Map<String, List<String>> accounts(Handle handle, List<String> codes, long account) {
        Map<String, List<String>> accounts = new HashMap<>();
        if (!codes.isEmpty()) {
            handle.createQuery(
                            "SELECT donor, name FROM account WHERE donor IN (<codes>) AND (:account = 0 OR id = :account) ORDER BY name")
                    .bindList("codes", codes)
                    .bind("account", account)
                    .map((row, context) -> Map.entry(row.getString("donor"), row.getString("name")))
                    .forEach(row -> accounts.computeIfAbsent(row.getKey(), none -> new ArrayList<>())
                            .add(row.getValue()));
        }
        return accounts;
    }

    private static Update bound(Update update, Donor donor) {
        return update.bind("code", donor.code())
                .bind("name", donor.name())
                .bind("spanish", donor.spanishName())
                .bind("type", donor.type().orElse(null))
                .bind("year", donor.fiscalYear().map(FiscalYear::written).orElse(null));
    }
}
