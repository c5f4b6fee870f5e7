package org.istmo.domain.scope;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.AnAccount;
import org.istmo.domain.access.Role;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {

    @ParameterizedTest
    @EnumSource(names = {"OFFICER", "HEAD", "FINANCE", "TREATY", "AUDITOR"})
    void staff_read_both_offices(Role role) {
        Scope scope = scopeOf(anAccount().being(role));

        assertTrue(scope.staff());
        assertEquals(Sensitivity.CONFIDENTIAL, scope.sensitivity());
    }

    @Test
    void a_donor_of_the_whole_sees_every_agreement_of_that_donor_and_of_no_other() {
        Scope scope = scopeOf(anAccount().ofWholeDonor("US-GOV-11"));

        assertFalse(scope.staff());
        assertEquals(Optional.of("US-GOV-11"), scope.donor());
        assertTrue(scope.wholeDonor());
        assertEquals(Sensitivity.INTERNAL, scope.sensitivity());
    }

    @Test
    void a_desk_of_a_donor_sees_the_agreements_it_is_scoped_to() {
        Scope scope = scopeOf(anAccount().ofDonor("US-GOV-11", 3L, 5L));

        assertFalse(scope.wholeDonor());
        assertEquals(Set.of(3L, 5L), scope.agreements());
    }

    @Test
    void an_administrator_sees_no_report_by_that_role() {
        Scope scope = scopeOf(anAccount().being(Role.ADMIN));

        assertEquals(new Scope(false, Optional.empty(), false, Set.of(), Sensitivity.PUBLIC), scope);
    }

    private static Scope scopeOf(AnAccount account) {
        return Scope.of(account.build().reader("192.0.2.7"));
    }
}
