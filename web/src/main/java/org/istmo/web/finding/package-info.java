/** {@code /audit-findings}: what auditors find and recommend, and what the office answers, as JSON. No rule of its own. */
@NullMarked
package org.istmo.web.finding;

import org.jspecify.annotations.NullMarked;
