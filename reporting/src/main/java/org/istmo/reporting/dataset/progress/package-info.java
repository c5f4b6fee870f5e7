/** What a progress report says, frozen as its snapshot. No SQL, no layout. */
@NullMarked
package org.istmo.reporting.dataset.progress;

import org.jspecify.annotations.NullMarked;
