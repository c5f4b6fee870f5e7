package org.istmo.domain.scope;

import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.sensitivity.Sensitivity;

/**
 * What a reader may see. Made from the reader in one place, handed to every query that reads business data.
 *
 * @param staff true for officers, heads, finance, the treaty focal point and auditors, who read both offices
 * @param donor the donor whose issued reports the reader sees
 * @param wholeDonor whether every agreement of that donor is seen
 * @param agreements the agreements that are seen otherwise
 * @param sensitivity the highest level that is shown
 */
public record Scope(
        boolean staff, Optional<String> donor, boolean wholeDonor, Set<Long> agreements, Sensitivity sensitivity) {

    public Scope {
        agreements = Set.copyOf(agreements);
    }

    /** By role: staff read both offices, a donor their agreements, an administrator nothing by that role. */
    public static Scope of(Reader reader) {
        boolean staff = reader.isAnyOf(Role.OFFICER, Role.HEAD, Role.FINANCE, Role.TREATY, Role.AUDITOR);
        boolean donor = !staff && reader.is(Role.DONOR);
        return new Scope(
                staff,
                donor ? reader.donor() : Optional.empty(),
                donor && reader.wholeDonor(),
                donor ? reader.agreements() : Set.of(),
                staff ? Sensitivity.CONFIDENTIAL : donor ? Sensitivity.INTERNAL : Sensitivity.PUBLIC);
    }

    /** What the program itself reads on behalf of an audience: everything of the ledger, words up to the audience's level. */
    public static Scope ofAudience(Sensitivity sensitivity) {
        return new Scope(true, Optional.empty(), false, Set.of(), sensitivity);
    }
}
