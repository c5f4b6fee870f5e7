/**
 * The one way in which records beside the ledger are kept: a kind of record is described by its table and its fields, and one service lists, reads, adds
 * and changes them. What is peculiar to a kind stands in its own package.
 */
@NullMarked
package org.istmo.domain.register;

import org.jspecify.annotations.NullMarked;
