package org.istmo.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a transaction says of whose money it is.
 *
 * @param donor the provider of incoming money when it is a donor that we know
 * @param agreement the number of the row of the agreement that the transaction names
 * @param provided whether it is incoming money that names its provider, so that nobody else is its donor
 */
record Named(@Nullable String donor, @Nullable Long agreement, boolean provided) {}
