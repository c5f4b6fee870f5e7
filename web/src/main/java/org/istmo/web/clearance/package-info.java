/** Clearance over HTTP beside the reports themselves: its steps as reference data, deputies, comments, the preview. */
@NullMarked
package org.istmo.web.clearance;

import org.jspecify.annotations.NullMarked;
