package org.istmo.domain.intake;

/**
 * What a batch posts concerns entries of another office, whose latch somebody else holds. The transaction is to be rolled back and done again with
 * the latches of all offices held from its beginning: see {@link org.istmo.domain.database.Latch#holdOffices}.
 */
public class OfficesAtWork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OfficesAtWork() {
        super("Another office's entries are concerned while its own are being posted.", null, false, false);
    }
}
