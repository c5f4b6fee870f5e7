package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Account;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.DemoAccounts;
import org.istmo.domain.access.HashedAccount;
import org.istmo.domain.access.NewAccount;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;

/** The first accounts of an empty database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FirstStart {

    private static final OfficeCode MEXICO = new OfficeCode("LPO-MEX");
    private static final NewAccount ADMIN = NewAccount.ofStaff("admin", "Administrator", "en", Role.ADMIN, Set.of());
    private static final OfficeCode PANAMA = new OfficeCode("ROPAN");

    private Accounts accounts;
    private Offices offices;
    private Passwords passwords;
    private Trail trail;
    private Clock clock;

    protected FirstStart() {}

    @Inject
    public FirstStart(Accounts accounts, Offices offices, Passwords passwords, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens {@code admin}. */
    @Transactional
    public Opened open(Optional<String> adminPassword) {
        return open(List.of(admin(adminPassword)));
    }

    /**
     * Opens {@code admin} and the accounts of the demo.
     *
     * @param donors one account is opened for each; they must be in the database
     */
    @Transactional
    public Opened openDemo(
            Optional<String> adminPassword, Optional<String> demoPassword, List<DemoAccounts.DemoDonor> donors) {
        String shared = demoPassword.orElseGet(ReadablePassword::fresh);
        List<Opened.Entrance> entrances = new ArrayList<>();
        entrances.add(
                adminPassword.isPresent()
                        ? admin(adminPassword)
                        : new Opened.Entrance(ADMIN, shared, demoPassword.isEmpty()));
        DemoAccounts.of(offices.withCentres(MEXICO), offices.withCentres(PANAMA), donors).stream()
                .map(account -> new Opened.Entrance(account, shared, demoPassword.isEmpty()))
                .forEach(entrances::add);
        return open(entrances);
    }

    private static Opened.Entrance admin(Optional<String> password) {
        return new Opened.Entrance(ADMIN, password.orElseGet(ReadablePassword::fresh), password.isEmpty());
    }

    private Opened open(List<Opened.Entrance> wanted) {
        if (!accounts.none()) {
            return Opened.NOTHING;
        }
        List<Account> opened = accounts.openFirst(
                wanted.stream()
                        .map(one -> new HashedAccount(one.account(), passwords.hash(one.password())))
                        .toList(),
                clock.instant());
        if (opened.isEmpty()) {
            return Opened.NOTHING;
        }
        trail.record(AuditEvent.bySystem("account.open", "accounts", Map.of("count", String.valueOf(opened.size()))));
        return new Opened(wanted);
    }
}
