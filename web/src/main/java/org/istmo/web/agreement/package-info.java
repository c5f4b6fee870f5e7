/** The room of an agreement, where its donor lands: what was agreed, what is owed and what was issued. Changes nothing; the agreements of the API are elsewhere. */
@NullMarked
package org.istmo.web.agreement;

import org.jspecify.annotations.NullMarked;
