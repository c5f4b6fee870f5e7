package org.istmo.domain.access;

import java.util.Optional;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;

/**
 * The person who asks: who they are, what they do, and from where they ask.
 *
 * @param account the number of their account
 * @param name the name they sign in with
 * @param offices the offices they act for; empty for donors and auditors
 * @param donor the donor they stand for
 * @param wholeDonor true when they see every agreement of that donor, false when only {@code agreements}
 * @param agreements numbers of the rows of the agreements they are scoped to
 * @param address the network address they ask from, for the trail
 * @param engagement of a donor's verifier; empty of anybody else
 */
public record Reader(
        long account,
        String name,
        String displayName,
        Set<Role> roles,
        Set<OfficeCode> offices,
        Optional<String> donor,
        boolean wholeDonor,
        Set<Long> agreements,
        String address,
        Optional<Engagement> engagement) {

    public Reader {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
        agreements = Set.copyOf(agreements);
    }

    /** Anybody but a verifier. */
    public Reader(
            long account,
            String name,
            String displayName,
            Set<Role> roles,
            Set<OfficeCode> offices,
            Optional<String> donor,
            boolean wholeDonor,
            Set<Long> agreements,
            String address) {
        this(account, name, displayName, roles, offices, donor, wholeDonor, agreements, address, Optional.empty());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... any) {
        for (Role role : any) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they work for an office or audit it. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role.STAFF::contains);
    }

    public boolean actsFor(OfficeCode office) {
        return offices.contains(office);
    }

    /** @throws Forbidden unless this person has the role and acts for the office */
    public void mustActAs(Role role, OfficeCode office) {
        mustBe(role);
        if (!actsFor(office)) {
            throw new Forbidden("not-your-office", "This account does not act for " + office + ".");
        }
    }

    /** @throws Forbidden unless this person has one of the roles */
    public void mustBe(Role... any) {
        if (!isAnyOf(any)) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
    }

    /** How the trail refers to them: a reference, nothing personal. */
    public String reference() {
        return "account:" + account;
    }
}
