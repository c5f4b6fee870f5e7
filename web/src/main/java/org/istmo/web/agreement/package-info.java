/** The room of an agreement, where its donor lands: what was agreed, what is owed, what was issued and what is said back of it. Changes nothing else; the agreements of the API are elsewhere. */
@NullMarked
package org.istmo.web.agreement;

import org.jspecify.annotations.NullMarked;
