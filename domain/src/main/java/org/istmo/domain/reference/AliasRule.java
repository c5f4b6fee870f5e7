package org.istmo.domain.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.istmo.domain.database.Latch;
import org.istmo.domain.field.Sent;
import org.istmo.domain.partner.DonorAlias;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An alias belongs to its donor: who changes it waits for whoever changes donors, and a change of the donor that was made from before it is one from an
 * older version.
 */
class AliasRule implements ReferenceRule {

    @Override
    public void hold(Handle handle) {
        Latch.holdEveryOffice(handle);
        Latch.DONORS.hold(handle);
    }

    @Override
    public List<DonorAlias> renamed(Map<String, Object> before, Map<String, Object> after) {
        boolean same = Objects.equals(meaning(before), meaning(after));
        return same
                ? List.of()
                : List.of(new DonorAlias(String.valueOf(after.get("reportingOrg")), String.valueOf(after.get("ref"))));
    }

    /** The donor that it means; a retired one means nobody. */
    private static @Nullable Object meaning(Map<String, Object> alias) {
        return alias.get(ReferenceList.RETIRED_ON) == null ? alias.get("donor") : null;
    }

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        TreeSet<String> donors = new TreeSet<>();
        donors.add(String.valueOf(before.getOrDefault("donor", "")));
        donors.add(String.valueOf(after.getOrDefault("donor", "")));
        for (String donor : donors) {
            handle.createUpdate("UPDATE donor SET version = version + 1 WHERE code = :code")
                    .bind("code", donor)
                    .execute();
        }
    }
}
