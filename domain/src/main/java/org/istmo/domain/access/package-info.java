/** Accounts, their roles, and the offices and agreements they are scoped to. Not how a person proves who they are to a server. */
@NullMarked
package org.istmo.domain.access;

import org.jspecify.annotations.NullMarked;
