package org.istmo.domain.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;

/**
 * An account as its administrator sees it.
 *
 * @param grants the numbers of the agreements that it names, in their order
 * @param mail where its person is told
 * @param seen when it was last seen on the pages
 * @param bound whether an identity provider's word for somebody opens it
 * @param sessions so many are live
 * @param version of what it is for: of its names, language, roles, offices and agreements
 */
public record KeptAccount(
        long id,
        String name,
        String displayName,
        String language,
        boolean enabled,
        Set<Role> roles,
        Set<OfficeCode> offices,
        Optional<String> donor,
        boolean wholeDonor,
        List<String> grants,
        Optional<String> mail,
        Optional<Engagement> engagement,
        boolean secondFactor,
        boolean bound,
        Optional<OffsetDateTime> lockedUntil,
        OffsetDateTime created,
        Optional<OffsetDateTime> seen,
        int sessions,
        int tokens,
        long version) {

    public KeptAccount {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        grants = List.copyOf(grants);
    }
}
