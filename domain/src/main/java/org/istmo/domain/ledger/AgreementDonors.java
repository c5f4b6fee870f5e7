package org.istmo.domain.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Which agreement has which number, and whose it is: each asked of the database once. */
class AgreementDonors {

    private final Handle handle;
    private final Map<Long, String> donors = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    AgreementDonors(Handle handle) {
        this.handle = handle;
    }

    String donorOf(long agreement) {
        return donors.computeIfAbsent(
                agreement,
                id -> handle.createQuery("SELECT donor FROM agreement WHERE id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    /** @throws IllegalArgumentException when no agreement has that number: whoever reads a file or a form makes sure before */
    long numbered(String number) {
        return numbers.computeIfAbsent(
                number,
                wanted -> handle.createQuery("SELECT id FROM agreement WHERE number = :number")
                        .bind("number", wanted)
                        .mapTo(Long.class)
                        .findOne()
                        .orElseThrow(
                                () -> new IllegalArgumentException("No agreement has the number " + wanted + ".")));
    }
}
