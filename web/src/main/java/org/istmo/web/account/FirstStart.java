package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.DemoAccounts;
import org.istmo.domain.access.HashedAccount;
import org.istmo.domain.access.NewAccount;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;

/** The first accounts of an empty database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FirstStart {

    private static final OfficeCode MEXICO = new OfficeCode("LPO-MEX");
    private static final NewAccount ADMIN = NewAccount.ofStaff("admin", "Administrator", "en", Role.ADMIN, Set.of());
    private static final OfficeCode PANAMA = new OfficeCode("ROPAN");

    private FirstAccounts accounts;
    private Offices offices;
    private Passwords passwords;

    protected FirstStart() {}

    @Inject
    public FirstStart(FirstAccounts accounts, Offices offices, Passwords passwords) {
        this.accounts = accounts;
        this.offices = offices;
        this.passwords = passwords;
    }

    /** Opens {@code admin}. */
    public Opened open(Optional<String> adminPassword) {
        return open(List.of(admin(adminPassword)));
    }

    /**
     * Opens {@code admin} and the accounts of the demo.
     *
     * @param donors one account is opened for each; they must be in the database
     */
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

    /** Passwords are hashed outside of the transaction: a dozen take a busy machine longer than a transaction may say nothing. */
    private Opened open(List<Opened.Entrance> wanted) {
        if (!accounts.none()) {
            return Opened.NOTHING;
        }
        List<HashedAccount> hashed = wanted.stream()
                .map(one -> new HashedAccount(one.account(), passwords.hash(one.password())))
                .toList();
        return accounts.open(hashed) ? new Opened(wanted) : Opened.NOTHING;
    }
}
