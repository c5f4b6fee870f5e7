package org.istmo.domain.access;

import java.util.Set;
import org.istmo.domain.office.OfficeCode;

/**
 * What an account is to be from now on.
 *
 * @param wholeDonor of a donor's: whether it sees every agreement of its donor
 * @param agreements of a donor's or a verifier's: numbers of the rows of those that it sees
 */
public record NewStanding(
        String displayName,
        String language,
        Set<Role> roles,
        Set<OfficeCode> offices,
        boolean wholeDonor,
        Set<Long> agreements) {

    public NewStanding {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        agreements = Set.copyOf(agreements);
    }
}
