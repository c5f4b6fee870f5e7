/**
 * What people type into long forms and did not send yet, on pages: kept while they write, shown again when they come back; and what they sent when their session was over,
 * on the page that it stood on. What is taken is not here.
 */
@NullMarked
package org.istmo.web.unsent;

import org.jspecify.annotations.NullMarked;
