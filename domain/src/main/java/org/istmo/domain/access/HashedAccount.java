package org.istmo.domain.access;

/** An account that is to be opened, and the hash of its password. */
public record HashedAccount(NewAccount account, String passwordHash) {

    @Override
    public String toString() {
        return "HashedAccount[" + account.name() + "]";
    }
}
