/** A round of a questionnaire as a text document that goes to an institution with a note verbale. Nothing is read or decided here, and no answer is weighed. */
@NullMarked
package org.istmo.reporting.render.questionnaire;

import org.jspecify.annotations.NullMarked;
