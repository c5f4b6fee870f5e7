package org.istmo.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Accounts;
import org.istmo.domain.access.HashedAccount;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;

/** The first accounts and what the trail says of them, both or neither. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FirstAccounts {

    private Accounts accounts;
    private Trail trail;
    private Clock clock;

    protected FirstAccounts() {}

    @Inject
    public FirstAccounts(Accounts accounts, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    boolean none() {
        return accounts.none();
    }

    /** Whether they were opened; not so where there were some already. */
    @Transactional
    public boolean open(List<HashedAccount> first) {
        int opened = accounts.openFirst(first, clock.instant()).size();
        if (opened > 0) {
            trail.record(AuditEvent.bySystem("account.open", "accounts", Map.of("count", String.valueOf(opened))));
        }
        return opened > 0;
    }
}
