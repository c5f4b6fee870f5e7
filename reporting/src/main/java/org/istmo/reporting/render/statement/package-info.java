/** Says a donor statement as a document, section by section. */
@NullMarked
package org.istmo.reporting.render.statement;

import org.jspecify.annotations.NullMarked;
