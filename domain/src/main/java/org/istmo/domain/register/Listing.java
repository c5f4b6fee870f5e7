package org.istmo.domain.register;

import java.util.List;

/**
 * Records, newest first.
 *
 * @param withheld how many more there are that are above the reader's level
 */
public record Listing(List<Filed> records, long withheld) {

    public Listing {
        records = List.copyOf(records);
    }
}
