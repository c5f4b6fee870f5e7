package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.AccountBook;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.Admission;
import org.istmo.domain.access.Admissions;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.NewAccount;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.access.SecondFactors;
import org.istmo.domain.access.Secret;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.reporting.delivery.AccountNews;
import org.istmo.reporting.delivery.LinkPost;
import org.istmo.reporting.delivery.MailAddress;
import org.istmo.reporting.delivery.MailReach;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.web.form.JsonForm;

/** Where an administrator opens accounts and says what each is for, by the API and on its pages. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AccountDesk {

    private Accounts accounts;
    private AccountBook book;
    private Admissions admissions;
    private Offices offices;
    private Agreements agreements;
    private Passwords passwords;
    private PasswordRules rules;
    private OneTimeLinks links;
    private LinkPost post;
    private MailReach reach;
    private AccountNews news;
    private SecondFactors factors;
    private PublicAddress address;
    private Trail trail;
    private Clock clock;

    protected AccountDesk() {}

    @Inject
    public AccountDesk(
            Accounts accounts,
            AccountBook book,
            Admissions admissions,
            Offices offices,
            Agreements agreements,
            Passwords passwords,
            PasswordRules rules,
            OneTimeLinks links,
            LinkPost post,
            MailReach reach,
            AccountNews news,
            SecondFactors factors,
            PublicAddress address,
            Trail trail,
            Clock clock) {
        this.accounts = accounts;
        this.book = book;
        this.admissions = admissions;
        this.offices = offices;
        this.agreements = agreements;
        this.passwords = passwords;
        this.rules = rules;
        this.links = links;
        this.post = post;
        this.reach = reach;
        this.news = news;
        this.factors = factors;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Opens an account. Without a first password nobody knows one: its person chooses it under a link.
     *
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     * @throws Conflict when the name is taken
     */
    @Transactional
    public KeptAccount open(Reader by, JsonForm form) {
        by.mustBe(Role.ADMIN);
        WantedAccount wanted = WantedAccount.of(form, by, offices, agreements, rules, today());
        NewAccount opened = wanted.account();
        if (accounts.named(opened.name()).isPresent()) {
            throw new Conflict("name-taken", "There is an account of that name.");
        }
        String password = wanted.password().orElseGet(() -> Secret.fresh("").text());
        Account account = accounts.open(opened, passwords.hash(password), clock.instant());
        if (wanted.mail().isPresent()) {
            accounts.tellAt(account.id(), wanted.mail());
        }
        trail.record(AuditEvent.done(by, "account.open", "account:" + account.id(), told(wanted)));
        return book.named(by, opened.name());
    }

    private static Map<String, String> told(WantedAccount wanted) {
        NewAccount opened = wanted.account();
        Map<String, String> told = new TreeMap<>();
        told.put("displayName", opened.displayName());
        wanted.mail().ifPresent(mail -> told.put("mail", mail));
        told.put("roles", String.join(" ", words(opened.roles())));
        told.put(
                "offices",
                opened.offices().stream().map(OfficeCode::code).sorted().collect(Collectors.joining(" ")));
        opened.donor().ifPresent(donor -> {
            told.put("donor", donor);
            told.put("grants", opened.wholeDonor() ? "all" : String.join(" ", wanted.grants()));
        });
        opened.engagement().ifPresent(engaged -> {
            told.put("grants", String.join(" ", wanted.grants()));
            told.put("from", engaged.from().toString());
            told.put("to", engaged.to().toString());
            told.put("until", engaged.until().toString());
        });
        return told;
    }

    static Set<String> words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Says what an account is for; what the form does not name stays.
     *
     * @param from the version that the change was made from; empty where nobody says
     * @throws org.istmo.domain.problem.Stale when it has another by now
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    @Transactional
    public KeptAccount change(Reader by, String name, Optional<Long> from, JsonForm form) {
        AccountBook.Change change =
                book.change(by, name, from, before -> WantedStanding.of(form, before, by, offices, agreements));
        if (change.ofRights()) {
            news.tell(by, change.after().id(), name, AccountNews.What.RIGHTS);
        }
        return change.after();
    }

    /** Sets the last day on which a donor's verifier is let in, earlier or later than it was. */
    @Transactional
    public Admission engage(Reader by, String name, JsonForm form) {
        form.knowsOnly(Set.of("until"));
        LocalDate until = WantedEngagement.until(form, today()).orElse(today());
        if (until.isBefore(today().minusDays(1))) {
            form.wrong("until", "too-early", "They were let in meanwhile: yesterday is the earliest.");
        }
        form.mustBeSound();
        return admissions.engageUntil(by, name, until);
    }

    /**
     * Says where its person is told by mail, and whether once a month of what concerns them; what is absent stays.
     *
     * @return the account as it stands then
     */
    @Transactional
    public Told tellAt(Reader by, String name, JsonForm form) {
        by.mustBe(Role.ADMIN);
        form.knowsOnly(Set.of("mail", "digest"));
        Optional<String> given = mail(form);
        Optional<Boolean> digest = form.yesOrNo("digest");
        form.mustBeSound();
        Account account = accounts.named(name).orElseThrow(() -> new Missing("account"));
        Optional<String> mail = form.says("mail") ? given : account.mail();
        boolean digestBefore = account.digest();
        Optional<String> mailBefore = account.mail();
        accounts.tellAt(account.id(), mail);
        if (!mail.equals(mailBefore)) {
            links.end(account.id());
            news.tell(by, account.id(), name, AccountNews.What.MAIL, mailBefore);
        }
        digest.ifPresent(wanted -> accounts.wantDigest(account.id(), wanted));
        boolean told = digest.orElse(digestBefore);
        trail.record(AuditEvent.done(
                by,
                "account.mail",
                "account:" + account.id(),
                Map.of(
                        "before.mail", mailBefore.orElse(""),
                        "before.digest", yesOrNo(digestBefore),
                        "mail", mail.orElse(""),
                        "digest", yesOrNo(told))));
        return new Told(account.name(), mail, told);
    }

    /** Where an account's person is told, and whether once a month. */
    public record Told(String name, Optional<String> mail, boolean digest) {}

    static Optional<String> mail(JsonForm form) {
        Optional<String> given = form.text("mail", MailAddress.LONGEST);
        given.filter(text -> !MailAddress.holds(text))
                .ifPresent(text ->
                        form.wrong("mail", "no-address", "Not a mail address such as name@example.org: " + text));
        return given;
    }

    /**
     * Lets its person choose a password: by a link that goes out by mail, or where no mail reaches them, by one that is handed over.
     *
     * @return the link to hand over, which is shown this once; empty when it goes out by mail
     * @throws Conflict when it is one's own, or was sent a moment ago
     */
    @Transactional
    public Optional<String> passwordLink(Reader by, String name) {
        KeptAccount account = mustBeAnothers(by, name);
        news.tell(by, account.id(), name, AccountNews.What.LINK);
        return link(by, account);
    }

    /**
     * Takes the second factor off an account whose person has lost it, its tokens, and the password, which may be too short to stand alone: they choose one under a link.
     *
     * @return as {@link #passwordLink}
     * @throws Conflict when it has none, or as {@link #passwordLink}
     */
    @Transactional
    public Optional<String> factorOff(Reader by, String name) {
        KeptAccount account = mustBeAnothers(by, name);
        factors.off(by, account.id());
        accounts.changePassword(account.id(), passwords.hash(Secret.fresh("").text()));
        links.end(account.id());
        news.tell(by, account.id(), name, AccountNews.What.FACTOR);
        return link(by, account);
    }

    private KeptAccount mustBeAnothers(Reader by, String name) {
        KeptAccount account = book.named(by, name);
        if (account.id() == by.account()) {
            throw new Conflict("own-account", "One's own password is changed on the page of one's account.");
        }
        if (!account.enabled()) {
            throw new Conflict("stands-so-already", "It is disabled.");
        }
        return account;
    }

    private Optional<String> link(Reader by, KeptAccount account) {
        if (account.mail().filter(reach::reaches).isPresent()) {
            post.sendPassword(by, account.id());
            return Optional.empty();
        }
        Secret secret = links.make(account.id(), LinkPurpose.HANDED_PASSWORD);
        trail.record(AuditEvent.done(by, "account.password-link", "account:" + account.id(), Map.of("by", "hand")));
        return Optional.of(address.url() + LinkPurpose.HANDED_PASSWORD.path(secret));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String yesOrNo(boolean is) {
        return is ? "yes" : "no";
    }
}
