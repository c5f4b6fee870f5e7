/** Says a progress report as a document, section by section. */
@NullMarked
package org.istmo.reporting.render.progress;

import org.jspecify.annotations.NullMarked;
