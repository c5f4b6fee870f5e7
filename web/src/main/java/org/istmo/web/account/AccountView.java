package org.istmo.web.account;

import java.util.List;
import java.util.Set;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.office.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its password.
 *
 * @param donor null of anybody but a donor's
 * @param grants the numbers of a verifier's or a donor's agreements; of a donor's none when it sees all of its donor's
 * @param engagement null of anybody but a verifier
 * @param mail null while nobody is told anywhere but in the application
 * @param bound whether an identity provider's word for somebody opens it
 * @param version of what a PUT changes, as in the entity tag
 */
public record AccountView(
        long id,
        String name,
        String displayName,
        String language,
        boolean enabled,
        Set<String> roles,
        List<String> offices,
        @Nullable String donor,
        List<String> grants,
        @Nullable EngagementView engagement,
        @Nullable String mail,
        boolean secondFactor,
        boolean bound,
        long version) {

    static AccountView of(KeptAccount account) {
        return new AccountView(
                account.id(),
                account.name(),
                account.displayName(),
                account.language(),
                account.enabled(),
                AccountDesk.words(account.roles()),
                account.offices().stream().map(OfficeCode::code).sorted().toList(),
                account.donor().orElse(null),
                account.grants(),
                EngagementView.of(account.engagement()),
                account.mail().orElse(null),
                account.secondFactor(),
                account.bound(),
                account.version());
    }
}
