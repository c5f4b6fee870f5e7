/** What people type into long forms and did not send yet, on pages: kept while they write, shown again when they come back. What is sent is not here. */
@NullMarked
package org.istmo.web.unsent;

import org.jspecify.annotations.NullMarked;
