package org.istmo.web.account;

import java.util.Optional;
import org.istmo.domain.access.Account;

/**
 * Whom an identity provider vouches for.
 *
 * @param subject its own name for that person, which neither changes nor is given to another
 * @param account the one that is theirs here; empty where none is
 * @param withFactor whether the provider has asked for a second factor, and is to be trusted in that
 */
record Vouched(String issuer, String subject, Optional<Account> account, boolean withFactor) {}
