/** The trail over HTTP, for auditors. */
@NullMarked
package org.istmo.web.audit;

import org.jspecify.annotations.NullMarked;
