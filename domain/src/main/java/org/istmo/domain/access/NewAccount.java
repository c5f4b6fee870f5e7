package org.istmo.domain.access;

import java.util.Optional;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;

/**
 * An account that is to be opened.
 *
 * @param name what its person signs in with
 * @param language {@code en} or {@code es}: what its person reads
 * @param offices the offices it acts for
 * @param donor the donor it stands for
 * @param wholeDonor true when it sees every agreement of that donor, false when only {@code agreements}
 * @param agreements numbers of the rows of the agreements it is scoped to
 * @param engagement of a donor's verifier; empty of anybody else
 */
public record NewAccount(
        String name,
        String displayName,
        String language,
        Set<Role> roles,
        Set<OfficeCode> offices,
        Optional<String> donor,
        boolean wholeDonor,
        Set<Long> agreements,
        Optional<Engagement> engagement) {

    public NewAccount {
        if (name.isBlank() || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A name is not blank and, for HTTP Basic (RFC 7617), has no colon.");
        }
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        agreements = Set.copyOf(agreements);
        if (roles.contains(Role.VERIFIER) != engagement.isPresent()) {
            throw new IllegalArgumentException("A verifier, and nobody else, has an engagement.");
        }
    }

    /** Of anybody but a verifier. */
    public NewAccount(
            String name,
            String displayName,
            String language,
            Set<Role> roles,
            Set<OfficeCode> offices,
            Optional<String> donor,
            boolean wholeDonor,
            Set<Long> agreements) {
        this(name, displayName, language, roles, offices, donor, wholeDonor, agreements, Optional.empty());
    }

    /** A donor's verifier: of these agreements and of what the engagement says, and of nothing else. */
    public static NewAccount ofVerifier(
            String name, String displayName, String language, Set<Long> agreements, Engagement engagement) {
        return new NewAccount(
                name,
                displayName,
                language,
                Set.of(Role.VERIFIER),
                Set.of(),
                Optional.empty(),
                false,
                agreements,
                Optional.of(engagement));
    }

    /** Somebody of the house. */
    public static NewAccount ofStaff(
            String name, String displayName, String language, Role role, Set<OfficeCode> offices) {
        return new NewAccount(name, displayName, language, Set.of(role), offices, Optional.empty(), false, Set.of());
    }

    /** Somebody who sees every agreement of a donor. */
    public static NewAccount ofDonor(String name, String displayName, String language, String donor) {
        return new NewAccount(
                name, displayName, language, Set.of(Role.DONOR), Set.of(), Optional.of(donor), true, Set.of());
    }
}
