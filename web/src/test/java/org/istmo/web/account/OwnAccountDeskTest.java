package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.PageSessions;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;

class OwnAccountDeskTest {

    private static final String GOOD = "four words are enough";

    private final Account account = anAccount().build();
    private final Reader reader = account.reader("192.0.2.7");
    private final List<String> done = new ArrayList<>();

    @Test
    void with_another_password_ends_what_was_begun_with_the_one_before_and_what_would_begin_anything() {
        desk().changePassword(reader, "this one", GOOD, GOOD);

        assertEquals(
                List.of(
                        "password hash of " + GOOD,
                        "links and half sign-ins ended",
                        "sessions ended but this one",
                        "account.password"),
                done);
    }

    @Test
    void what_is_wrong_with_a_password_is_said_at_its_field_and_nothing_ends() {
        List<Invalid.Field> wrong = assertThrows(
                        Invalid.class, () -> desk().changePassword(reader, "this one", "short", "shorter"))
                .fields();

        assertEquals(
                List.of("/next password-short", "/again not-the-same"),
                wrong.stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .toList());
        assertEquals(List.of(), done);
    }

    @Test
    void a_password_that_was_enough_with_a_code_does_not_stay_alone() {
        desk().mustStandAlone(reader, GOOD);
        assertEquals(
                "password-short-alone",
                assertThrows(Invalid.class, () -> desk().mustStandAlone(reader, "eight or"))
                        .fields()
                        .get(0)
                        .code());
    }

    private OwnAccountDesk desk() {
        Passwords passwords = new Passwords() {
            @Override
            public String hash(String password) {
                return "hash of " + password;
            }

            @Override
            public boolean matches(String password, String hash) {
                return hash(password).equals(hash);
            }
        };
        return new OwnAccountDesk(
                new Accounts() {
                    @Override
                    public Optional<Account> withId(long id) {
                        return Optional.of(account);
                    }

                    @Override
                    public void changePassword(long id, String passwordHash) {
                        done.add("password " + passwordHash);
                    }
                },
                new PasswordCheck(),
                new PasswordRules(),
                passwords,
                new SecondFactors() {
                    @Override
                    public boolean isOn(long number) {
                        return false;
                    }
                },
                new PageSessions() {
                    @Override
                    public int endOthers(long number, String kept, Instant at) {
                        done.add("sessions ended but " + kept);
                        return 2;
                    }
                },
                new OneTimeLinks() {
                    @Override
                    public void end(long number) {
                        done.add("links and half sign-ins ended");
                    }
                },
                new Trail() {
                    @Override
                    public void record(AuditEvent event) {
                        done.add(event.action());
                    }
                },
                Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));
    }
}
