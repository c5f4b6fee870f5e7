package org.istmo.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.Reader;

/** Owners as their accounts stand. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AccountOwners implements Owners {

    private Accounts accounts;

    protected AccountOwners() {}

    @Inject
    public AccountOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Reader> acting(long account, String from) {
        return accounts.reading(account, from);
    }
}
