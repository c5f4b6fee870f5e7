package org.istmo.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts. What is read here is the database's state of this moment: nothing is kept between requests. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Accounts {

    @PersistenceContext(unitName = "istmo")
    private EntityManager entities;

    protected Accounts() {}

    Accounts(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Optional<Account> named(String name) {
        return entities.createNamedQuery(Account.NAMED, Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The one account that is told at that mail address; empty where there is none or are several. */
    @Transactional
    public Optional<Account> alone(String mail) {
        List<Account> told = entities.createNamedQuery(Account.TOLD_AT, Account.class)
                .setParameter("mail", mail.toLowerCase(Locale.ROOT))
                .setMaxResults(2)
                .getResultList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    @Transactional
    public Optional<Account> withId(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /**
     * The person with the rights that they have now; empty when the account opens nothing any more.
     *
     * @param address from where they ask, for the trail
     */
    @Transactional
    public Optional<Reader> reading(long id, String address) {
        return withId(id).filter(Account::enabled).map(account -> account.reader(address));
    }

    @Transactional
    public boolean none() {
        return entities.createNamedQuery(Account.COUNT, Long.class).getSingleResult() == 0;
    }

    /** @param passwordHash as the hasher made it: this layer knows no password */
    @Transactional
    public Account open(NewAccount opened, String passwordHash, Instant at) {
        Account account = new Account(opened, passwordHash, at);
        entities.persist(account);
        entities.flush();
        return account;
    }

    /**
     * Opens the first accounts, and only those: of two nodes that start at once on an empty database, one waits for the other and opens none. Both
     * wait at the latch of the first start.
     *
     * @return the accounts, or none when there already were some
     */
    @Transactional
    public List<Account> openFirst(List<HashedAccount> first, Instant at) {
        entities.createNativeQuery("SELECT name FROM latch WHERE name = 'first-start' FOR UPDATE")
                .getSingleResult();
        return none()
                ? first.stream()
                        .map(one -> open(one.account(), one.passwordHash(), at))
                        .toList()
                : List.of();
    }

    /** Counts a right password, and tells how the account stands. */
    @Transactional
    public Optional<Account> admit(long id) {
        Optional<Account> account = held(id);
        account.ifPresent(Account::admit);
        return account;
    }

    /** Counts a wrong password, and tells how the account stands after it: {@link Account#lockedAt} may be true now. */
    @Transactional
    public Optional<Account> refuse(long id, Instant at) {
        Optional<Account> account = held(id);
        account.ifPresent(found -> found.refuse(at));
        return account;
    }

    /** Sets another password: what was remembered of the one before is void, and so is the count of wrong ones. */
    @Transactional
    public void changePassword(long id, String passwordHash) {
        held(id).ifPresent(account -> account.changePassword(passwordHash));
        entities.flush();
    }

    /** Sets where its person is told. */
    @Transactional
    public void tellAt(long id, Optional<String> mail) {
        held(id).ifPresent(account -> account.tellAt(mail));
        entities.flush();
    }

    /** Sets whether its person is told once a month of what concerns them. */
    @Transactional
    public void wantDigest(long id, boolean wanted) {
        held(id).ifPresent(account -> account.wantDigest(wanted));
    }

    private Optional<Account> held(long id) {
        @Nullable Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(account);
    }
}
