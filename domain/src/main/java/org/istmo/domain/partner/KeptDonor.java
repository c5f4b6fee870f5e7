package org.istmo.domain.partner;

import java.util.List;

/**
 * A donor as it is kept.
 *
 * @param version what a change has to be made from
 * @param accounts the names of its accounts that the reader may know, in their order
 */
public record KeptDonor(Donor donor, long version, List<String> accounts) {

    public KeptDonor {
        accounts = List.copyOf(accounts);
    }
}
