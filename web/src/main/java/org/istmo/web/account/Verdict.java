package org.istmo.web.account;

import org.istmo.domain.access.Account;

/** What became of a name and a password. Says to the outside no more than admitted, refused, too many or busy. */
sealed interface Verdict {

    record Admitted(Account account) implements Verdict {}

    /** The password was right, and the account asks for a code besides. */
    record Half(Account account) implements Verdict {}

    record Refused() implements Verdict {}

    /** The address that it came from has been wrong about as many names as it may. */
    record TooMany() implements Verdict {}

    /** Somebody is trying passwords for this name faster than they can be checked. */
    record Busy() implements Verdict {}
}
