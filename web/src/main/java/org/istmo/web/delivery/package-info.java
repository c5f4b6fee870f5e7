/** The outbox as the administrator sees it. Shows no content of a report, and sends nothing itself. */
@NullMarked
package org.istmo.web.delivery;

import org.jspecify.annotations.NullMarked;
