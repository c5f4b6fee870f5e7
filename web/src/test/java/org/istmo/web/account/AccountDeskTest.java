package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.Admissions;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.Secret;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Conflict;
import org.istmo.reporting.delivery.AccountNews;
import org.istmo.reporting.delivery.LinkPost;
import org.istmo.reporting.delivery.MailReach;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.Test;

class AccountDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final Reader admin =
            anAccount().numbered(1).named("admin").being(Role.ADMIN).build().reader("192.0.2.7");
    private final List<String> done = new ArrayList<>();
    private Map<String, String> told = Map.of();
    private Account account = anAccount().named("finance").build();
    private Optional<String> mail = Optional.of("fin@un.org");
    private boolean reached = true;

    @Test
    void a_link_goes_out_where_mail_reaches_and_is_handed_over_where_none_does() {
        assertEquals(Optional.empty(), desk().passwordLink(admin, "finance"));
        reached = false;
        assertEquals(
                Optional.of("https://istmo.example/sign-in/password#handed"), desk().passwordLink(admin, "finance"));
        reached = true;
        mail = Optional.empty();
        assertEquals(
                Optional.of("https://istmo.example/sign-in/password#handed"), desk().passwordLink(admin, "finance"));
        assertEquals(
                List.of(
                        "told LINK",
                        "link mailed",
                        "told LINK",
                        "account.password-link",
                        "told LINK",
                        "account.password-link"),
                done);
    }

    @Test
    void with_a_second_factor_goes_the_password_that_may_be_too_short_without_it() {
        reached = false;

        assertEquals(Optional.of("https://istmo.example/sign-in/password#handed"), desk().factorOff(admin, "finance"));
        assertEquals(
                List.of("factor off", "password changed", "links ended", "told FACTOR", "account.password-link"), done);
    }

    @Test
    void ones_own_factor_and_password_are_kept_on_the_page_of_ones_account() {
        account = anAccount().numbered(1).named("admin").build();

        assertThrows(Conflict.class, () -> desk().factorOff(admin, "admin"));
        assertThrows(Conflict.class, () -> desk().passwordLink(admin, "admin"));
        assertEquals(List.of(), done);
    }

    @Test
    void with_another_mail_address_links_to_the_one_before_end_and_it_is_told_there() {
        desk().tellAt(admin, "finance", JsonForm.of("{\"mail\": \"elsewhere@un.org\"}"));
        assertEquals(List.of("mail elsewhere@un.org", "links ended", "told MAIL", "account.mail"), done);
        assertEquals(
                List.of(account.mail().orElse(""), "elsewhere@un.org"),
                List.of(told.getOrDefault("before.mail", "-"), told.getOrDefault("mail", "-")));

        done.clear();
        desk().tellAt(admin, "finance", JsonForm.of("{\"digest\": false}"));
        assertEquals(List.of("mail ", "account.mail"), done);
    }

    private AccountDesk desk() {
        return new AccountDesk(
                new Accounts() {
                    @Override
                    public Optional<Account> named(String name) {
                        return Optional.of(account);
                    }

                    @Override
                    public void tellAt(long id, Optional<String> address) {
                        done.add("mail " + address.orElse(""));
                    }

                    @Override
                    public void wantDigest(long id, boolean wanted) {
                        // Not what is looked at here.
                    }

                    @Override
                    public void changePassword(long id, String hash) {
                        done.add("password changed");
                    }
                },
                new AccountBook() {
                    @Override
                    public KeptAccount named(Reader by, String name) {
                        return kept();
                    }
                },
                new Admissions() {},
                new Offices() {},
                new Agreements() {},
                new Passwords() {
                    @Override
                    public String hash(String password) {
                        return "hash";
                    }

                    @Override
                    public boolean matches(String password, String hash) {
                        throw new UnsupportedOperationException();
                    }
                },
                new PasswordRules(),
                new OneTimeLinks() {
                    @Override
                    public Secret make(long number, LinkPurpose purpose) {
                        return new Secret("handed");
                    }

                    @Override
                    public void end(long number) {
                        done.add("links ended");
                    }
                },
                new LinkPost() {
                    @Override
                    public void sendPassword(Reader by, long number) {
                        done.add("link mailed");
                    }
                },
                new MailReach() {
                    @Override
                    public boolean reaches(String address) {
                        return reached;
                    }
                },
                new AccountNews() {
                    @Override
                    public void tell(Reader by, long number, String name, What what) {
                        done.add("told " + what);
                    }

                    @Override
                    public void tell(Reader by, long number, String name, What what, Optional<String> before) {
                        done.add("told " + what);
                    }
                },
                new SecondFactors() {
                    @Override
                    public void off(Reader by, long number) {
                        done.add("factor off");
                    }
                },
                new PublicAddress("https://istmo.example"),
                new Trail() {
                    @Override
                    public void record(AuditEvent event) {
                        done.add(event.action());
                        told = event.detail();
                    }
                },
                CLOCK);
    }

    private KeptAccount kept() {
        return new KeptAccount(
                account.id(),
                account.name(),
                "Somebody",
                "en",
                true,
                Set.of(Role.FINANCE),
                Set.of(),
                Optional.empty(),
                false,
                List.of(),
                mail,
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                OffsetDateTime.now(CLOCK),
                Optional.empty(),
                0,
                0,
                1);
    }
}
