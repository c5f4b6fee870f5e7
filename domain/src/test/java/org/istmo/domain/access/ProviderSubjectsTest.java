package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderSubjectsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final String ISSUER = "https://login.un.org";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_account_is_bound_once_to_one_person_of_one_provider(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        Trail trail = new Trail(database.dataSource(), CLOCK);
        ProviderSubjects subjects =
                new ProviderSubjects(database.dataSource(), new PageSessions(database.dataSource()), trail, CLOCK);

        bind(database, subjects, Staff.FINANCE, "248289761001");

        assertEquals(Optional.of(Staff.FINANCE.account()), subjects.accountOf(ISSUER, "248289761001"));
        assertEquals(Optional.empty(), subjects.accountOf("https://other.un.org", "248289761001"));
        assertEquals(Optional.empty(), subjects.accountOf(ISSUER, "finance"));
        assertEquals("provider-bound", refused(database, subjects, Staff.FINANCE, "another"));
        assertEquals("provider-elsewhere", refused(database, subjects, Staff.HEAD, "248289761001"));
        assertEquals("provider-elsewhere", refused(database, subjects, Staff.HEAD, "x".repeat(256)));
        assertFalse(subjects.isBound(Staff.HEAD.account()));
        assertTrue(subjects.isBound(Staff.FINANCE.account()));
        database.inTransaction(() -> {
            subjects.unbind(Staff.FINANCE);
            return null;
        });
        assertEquals(Optional.empty(), subjects.accountOf(ISSUER, "248289761001"));
        assertThrows(Conflict.class, () -> subjects.unbind(Staff.FINANCE));
        bind(database, subjects, Staff.HEAD, "248289761001");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_administrator_undoes_it_for_anothers_account_with_what_was_signed_in(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        PageSessions sessions = new PageSessions(database.dataSource());
        ProviderSubjects subjects =
                new ProviderSubjects(database.dataSource(), sessions, new Trail(database.dataSource(), CLOCK), CLOCK);
        bind(database, subjects, Staff.FINANCE, "248289761001");
        bind(database, subjects, Staff.HEAD, "248289761002");
        Secret session = sessions.begin(Staff.FINANCE.account(), "192.0.2.7", "", CLOCK.instant());
        Secret others = sessions.begin(Staff.HEAD.account(), "192.0.2.7", "", CLOCK.instant());

        assertThrows(Forbidden.class, () -> subjects.unbind(Staff.HEAD, Staff.FINANCE.account()));
        unbind(database, subjects);

        assertFalse(subjects.isBound(Staff.FINANCE.account()));
        assertTrue(subjects.isBound(Staff.HEAD.account()));
        assertEquals(Optional.empty(), sessions.accountOf(session, CLOCK.instant()));
        assertTrue(sessions.accountOf(others, CLOCK.instant()).isPresent());
        assertThrows(Conflict.class, () -> unbind(database, subjects));
    }

    private static void unbind(TestDatabase database, ProviderSubjects subjects) {
        database.inTransaction(() -> {
            subjects.unbind(Staff.ADMIN, Staff.FINANCE.account());
            return null;
        });
    }

    private static String refused(TestDatabase database, ProviderSubjects subjects, Reader owner, String subject) {
        return assertThrows(Conflict.class, () -> bind(database, subjects, owner, subject))
                .code();
    }

    private static void bind(TestDatabase database, ProviderSubjects subjects, Reader owner, String subject) {
        database.inTransaction(() -> {
            subjects.bind(owner, ISSUER, subject);
            return null;
        });
    }
}
