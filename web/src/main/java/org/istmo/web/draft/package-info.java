/** What a report holds before it is issued, on pages: its narratives, section by section, and what its audience would get. Not its clearance, and not what was issued. */
@NullMarked
package org.istmo.web.draft;

import org.jspecify.annotations.NullMarked;
